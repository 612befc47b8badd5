import type { Hono } from 'hono'
import { html } from 'hono/html'
import { finishAuthentication } from '../engine/authenticate.ts'
import { followInvoicePayment } from '../engine/invoice-pay.ts'
import type { PayResult } from '../engine/pay.ts'
import { followPayment, followSetup, type SubmitResult } from '../engine/session-pay.ts'
import { finishSetupAuthentication } from '../engine/setup.ts'
import type { Sandbox } from '../sandbox.ts'
import { NO_REQUEST, type Transaction, transaction } from '../store/database.ts'
import { findObject, lockObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { type Markup, page, pageHeaders } from './layout.ts'
import { money } from './money.ts'
import { successUrl, unknownPage } from './pay-ended.ts'

const WEBHOOK_WAIT_MS = 2000

type Intent = Stored<'payment_intent'> | Stored<'setup_intent'>

/** The bank's page of a 3-D Secure challenge: one button passes it, the other fails it. */
export function threeDSecureRoutes(app: Hono, sandbox: Sandbox): void {
  app.get('/3ds/:id', async (c) => {
    const view = await transaction(sandbox.database, NO_REQUEST, (tx) => find(tx, c.req.param('id')))
    if (!view) return c.html(unknownPage(), 404, pageHeaders())
    const { intent, nextStop, target } = view
    if (intent.doc.status !== 'requires_action') return c.redirect(nextStop, 303)
    return c.html(challengePage(intent), 200, pageHeaders([target]))
  })

  app.post('/3ds/:id', async (c) => {
    const passed = new URLSearchParams(await c.req.text()).get('action') === 'complete'
    const next = await transaction(sandbox.database, NO_REQUEST, (tx) =>
      finish(tx, sandbox, c.req.param('id'), passed),
    )
    if (!next) return c.html(unknownPage(), 404, pageHeaders())
    if (next.eventId) await sandbox.courier.delivered(next.eventId, WEBHOOK_WAIT_MS)
    return c.redirect(next.to, 303)
  })
}

/** `nextStop` is where a shopper goes whose challenge is over; `target` the address the form may lead to. */
async function find(
  tx: Transaction,
  id: string,
): Promise<{ intent: Intent; nextStop: string; target: string | null } | undefined> {
  const intent = (await findObject(tx, 'payment_intent', id)) ?? (await findObject(tx, 'setup_intent', id))
  if (!intent) return undefined
  const session = await findObject(tx, 'checkout.session', intent.hidden.checkout_session ?? '')
  if (!session) return { intent, nextStop: intent.hidden.return_url ?? '/', target: intent.hidden.return_url }
  const success = successUrl(session.doc)
  return {
    intent,
    nextStop: session.doc.status === 'complete' ? success : `/c/pay/${session.doc.id}`,
    target: success,
  }
}

async function finish(
  tx: Transaction,
  sandbox: Sandbox,
  id: string,
  passed: boolean,
): Promise<{ to: string; eventId?: string } | undefined> {
  const seen = await find(tx, id)
  if (!seen) return undefined
  const session = await lockObject(tx, 'checkout.session', seen.intent.hidden.checkout_session ?? '')
  const invoice = await lockObject(tx, 'invoice', seen.intent.hidden.invoice ?? '')
  const payment = await lockObject(tx, 'payment_intent', id)
  const setup = await lockObject(tx, 'setup_intent', id)
  const intent = payment ?? setup
  if (intent?.doc.status !== 'requires_action') return { to: seen.nextStop }
  const { publicUrl } = sandbox
  const options = {
    offSession: false,
    returnUrl: null,
    publicUrl,
    debitDelaySeconds: sandbox.switches.current.async_payment_delay_seconds,
  }
  let result: PayResult
  if (payment) result = await finishAuthentication(tx, payment, passed, options)
  else if (setup) result = await finishSetupAuthentication(tx, setup, passed, options)
  else return undefined
  if (invoice) await followInvoicePayment(tx, invoice, result)
  if (!session) return { to: withIntent(intent.hidden.return_url ?? '/', intent.doc) }
  const followed: SubmitResult = payment
    ? await followPayment(tx, session, id, result)
    : await followSetup(tx, session, id, result)
  return followed.kind === 'completed'
    ? { to: successUrl(session.doc), eventId: followed.eventId }
    : { to: `/c/pay/${session.doc.id}` }
}

/** Stripe adds the intent to a return address, so that the shop knows which one came back. */
function withIntent(returnUrl: string, intent: Intent['doc']): string {
  if (!URL.canParse(returnUrl)) return returnUrl
  const url = new URL(returnUrl)
  url.searchParams.set(intent.object, intent.id)
  url.searchParams.set(`${intent.object}_client_secret`, intent.client_secret ?? '')
  url.searchParams.set('redirect_status', intent.status === 'succeeded' ? 'succeeded' : 'failed')
  return url.href
}

function challengePage({ doc }: Intent): Markup {
  const what =
    doc.object === 'payment_intent'
      ? html`a payment of <strong>${money(doc.amount, doc.currency)}</strong>`
      : html`saving your card`
  return page(
    '3-D Secure',
    html`<main class="message">
<h1>3-D Secure test page</h1>
<p>Your bank would ask you here whether you agree to ${what}.</p>
<form method="post" action="/3ds/${doc.id}" class="buttons">
<button class="pay" name="action" value="complete">Complete</button>
<button class="plain" name="action" value="fail">Fail</button>
</form>
</main>`,
  )
}
