import type { Hono } from 'hono'
import { html } from 'hono/html'
import type Stripe from 'stripe'
import { idOf } from '../engine/session-price.ts'
import { type Markup, pageHeaders } from '../pages/layout.ts'
import { money, when } from '../pages/money.ts'
import { unknownPage } from '../pages/pay-ended.ts'
import type { Sandbox } from '../sandbox.ts'
import { NO_REQUEST, type Transaction, transaction } from '../store/database.ts'
import { listObjects } from '../store/listing.ts'
import { findAny, findObject } from '../store/objects.ts'
import type { EventEnvelope } from '../store/records.ts'
import { deliveryLog } from '../webhooks/log.ts'
import { deliveryTable } from './deliveries.ts'
import { badge, frame } from './frame.ts'
import { objectPath } from './lists.ts'
import { sentence, stateWords } from './words.ts'

const NAMES: Readonly<Record<string, string>> = {
  payment_intent: 'Payment',
  'checkout.session': 'Checkout',
  setup_intent: 'Saving a card',
  payment_method: 'Payment method',
}
const TIMELINE = 60

/** The page of any object: the gist, what can be done, what happened, the object itself. */
export function detailRoutes(app: Hono, sandbox: Sandbox): void {
  app.get('/_sandbox/objects/:id', async (c) => {
    const id = c.req.param('id')
    const found = await transaction(sandbox.database, NO_REQUEST, async (tx) => {
      const object = await findAny(tx, id)
      return object && { object, gist: await gist(tx, object), events: await timeline(tx, object) }
    })
    if (!found) return c.html(unknownPage(), 404, pageHeaders())
    const { object, events } = found
    const deliveries =
      object.object === 'event' ? await deliveryLog(sandbox.database, { event: id }) : undefined
    const body = html`${found.gist}
${deliveries ? html`<h2>Deliveries</h2>${deliveryTable(deliveries)}` : html`<h2>What happened</h2>${story(events)}`}
<h2>The object, as the API answers it</h2>
<pre class="json" tabindex="0">${JSON.stringify(object, null, 2)}</pre>`
    const name = NAMES[object.object] ?? object.object.replaceAll('_', ' ')
    const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
    return c.html(frame({ title, path: '', body, notice: c.req.query('notice') }), 200, pageHeaders())
  })
}

/** Events about an object: its own, and those of objects that name it. */
async function timeline(tx: Transaction, object: { id: string }): Promise<EventEnvelope[]> {
  const rows = await tx.query<{ doc: EventEnvelope }>(
    `select doc from objects where type = 'event' and (
       doc#>>'{data,object,id}' = $1 or doc#>>'{data,object,payment_intent}' = $1 or doc#>>'{data,object,customer}' = $1
       or doc#>>'{data,object,charge}' = $1 or doc#>>'{data,object,latest_charge}' = $1 or doc#>>'{data,object,payment_method}' = $1)
     order by seq desc limit $2`,
    [object.id, TIMELINE],
  )
  return rows.map((row) => row.doc).reverse()
}

function story(events: readonly EventEnvelope[]): Markup {
  if (events.length === 0) return html`<p class="soft">Nothing yet.</p>`
  return html`<ol class="story">${events.map(
    (event) =>
      html`<li><span class="soft">${when(event.created)}</span> <a href="${objectPath(event.id)}">${sentence(event)}</a> <code>${event.type}</code></li>`,
  )}</ol>`
}

async function gist(tx: Transaction, object: { id: string; object: string }): Promise<Markup> {
  switch (object.object) {
    case 'payment_intent':
      return paymentGist(tx, object.id)
    case 'charge':
      return chargeGist((await findObject(tx, 'charge', object.id))?.doc)
    case 'checkout.session':
      return sessionGist((await findObject(tx, 'checkout.session', object.id))?.doc)
    case 'customer':
      return customerGist(tx, object.id)
    case 'payment_method':
      return cardGist((await findObject(tx, 'payment_method', object.id))?.doc)
    case 'event':
      return eventGist((await findObject(tx, 'event', object.id))?.doc)
    default:
      return html`<p><code>${object.id}</code></p>`
  }
}

async function paymentGist(tx: Transaction, id: string): Promise<Markup> {
  const intent = await findObject(tx, 'payment_intent', id)
  const charge = await findObject(tx, 'charge', idOf(intent?.doc.latest_charge) ?? '')
  if (!intent) return html``
  const { doc, hidden } = intent
  return html`<p class="gist"><strong>${money(doc.amount, doc.currency)}</strong> ${badge(stateWords(doc.status))}</p>
<p><code>${id}</code>${hidden.checkout_session ? html` · <a href="${objectPath(hidden.checkout_session)}">Its checkout</a>` : ''}${
    hidden.invoice ? html` · <a href="${objectPath(hidden.invoice)}">Its invoice</a>` : ''
  }${typeof doc.customer === 'string' ? html` · <a href="${objectPath(doc.customer)}">Its customer</a>` : ''}${
    charge ? html` · <a href="${objectPath(charge.doc.id)}">Its charge</a>` : ''
  }</p>
${doc.last_payment_error ? html`<p>Last attempt: ${doc.last_payment_error.message}</p>` : ''}
${chargeGist(charge?.doc)}`
}

function chargeGist(charge: Stripe.Charge | undefined): Markup {
  if (charge?.status !== 'succeeded') return html``
  const left = charge.amount - charge.amount_refunded
  return html`<p>${charge.amount_refunded > 0 ? html`${money(charge.amount_refunded, charge.currency)} of ${money(charge.amount, charge.currency)} was refunded.` : 'Nothing was refunded.'}${charge.disputed ? ' It is disputed.' : ''}</p>
<div class="buttons">
${
  left > 0 && !charge.disputed
    ? html`<form method="post" action="/_sandbox/charges/${charge.id}/refund" class="buttons">
<div class="field"><label for="amount">Refund amount in ${charge.currency.toUpperCase()}</label>
<input id="amount" name="amount" inputmode="decimal" autocomplete="off" value="${(left / 100).toFixed(2)}"></div>
<button class="pay">Refund</button></form>
<form method="post" action="/_sandbox/charges/${charge.id}/dispute"><button class="danger">Dispute as the cardholder</button></form>`
    : ''
}
</div>`
}

function sessionGist(doc: Stripe.Checkout.Session | undefined): Markup {
  if (!doc) return html``
  const total = doc.amount_total === null ? 'Saves a card' : money(doc.amount_total, doc.currency ?? 'usd')
  return html`<p class="gist"><strong>${total}</strong> ${badge(stateWords(doc.status))} ${badge(stateWords(doc.payment_status))}</p>
<p><code>${doc.id}</code></p>
<p>${doc.url ? html`<a href="${doc.url}">Open its pay page</a> · ` : ''}Expires ${when(doc.expires_at)}${
    typeof doc.payment_intent === 'string'
      ? html` · <a href="${objectPath(doc.payment_intent)}">Its payment</a>`
      : ''
  }</p>
${doc.status === 'open' ? html`<form method="post" action="/_sandbox/sessions/${doc.id}/expire"><button class="danger">Expire now</button></form>` : ''}`
}

async function customerGist(tx: Transaction, id: string): Promise<Markup> {
  const { rows } = await listObjects(tx, 'payment_method', { where: { customer: id } })
  const cards = rows.map(({ doc }) => html`<li><a href="${objectPath(doc.id)}">${cardWords(doc)}</a></li>`)
  return html`<p><code>${id}</code></p>
${cards.length > 0 ? html`<h2>Cards</h2><ul>${cards}</ul>` : html`<p class="soft">No card is saved.</p>`}`
}

function cardGist(doc: Stripe.PaymentMethod | undefined): Markup {
  if (!doc) return html``
  const owner = typeof doc.customer === 'string' ? doc.customer : null
  return html`<p class="gist"><strong>${cardWords(doc)}</strong></p>
<p><code>${doc.id}</code>${owner ? html` · <a href="${objectPath(owner)}">Its customer</a>` : ' · Not saved with a customer'}</p>
${
  owner
    ? html`<div class="buttons"><form method="post" action="/_sandbox/payment_methods/${doc.id}/detach"><button class="danger">Remove from the customer</button></form>
<form method="post" action="/_sandbox/payment_methods/${doc.id}/renew"><button class="plain">Renew as the bank would</button></form></div>`
    : ''
}`
}

function cardWords({ card, type }: Stripe.PaymentMethod): string {
  return card ? `${card.brand} ending in ${card.last4}, until ${card.exp_month}/${card.exp_year}` : type
}

function eventGist(event: EventEnvelope | undefined): Markup {
  if (!event) return html``
  const about: unknown = Reflect.get(event.data.object, 'id')
  return html`<p class="gist"><strong>${sentence(event)}</strong></p>
<p><code>${event.type}</code> · ${when(event.created)}${typeof about === 'string' ? html` · <a href="${objectPath(about)}">What it is about</a>` : ''}</p>
<form method="post" action="/_sandbox/events/${event.id}/resend" class="buttons">
<div class="field"><label for="copies">Copies</label><input id="copies" name="copies" inputmode="numeric" autocomplete="off" value="1"></div>
<button class="pay">Send again</button></form>`
}
