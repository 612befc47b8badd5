import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import type Stripe from 'stripe'
import { readCard } from '../engine/card-input.ts'
import { attemptInvoice } from '../engine/invoice-collect.ts'
import { createCard, NO_BILLING_DETAILS } from '../engine/payment-methods.ts'
import type { Sandbox } from '../sandbox.ts'
import { NO_REQUEST, type Transaction, transaction } from '../store/database.ts'
import { findObject, lockObject } from '../store/objects.ts'
import { errorSummary, field } from './field.ts'
import { type Markup, page, pageHeaders } from './layout.ts'
import { money } from './money.ts'
import { unknownPage } from './pay-ended.ts'
import { testCardTable } from './test-cards.ts'

interface InvoiceForm {
  number: string
  expiry: string
  cvc: string
}

interface InvoiceView {
  doc: Stripe.Invoice
  form: InvoiceForm
  problems: Partial<Record<keyof InvoiceForm, string>>
  declined?: string
  /** The 3-D Secure page of a payment that waits for it. */
  challenge?: string
}

type Next = { kind: 'view'; view: InvoiceView } | { kind: 'redirect'; to: string } | undefined

const EMPTY: InvoiceForm = { number: '', expiry: '', cvc: '' }

/** The hosted invoice page: what is owed, and a card to pay it with. */
export function invoiceRoutes(app: Hono, sandbox: Sandbox): void {
  app.get('/i/:id', async (c) => {
    const next = await transaction(sandbox.database, NO_REQUEST, (tx) => show(tx, c.req.param('id')))
    return respond(c, next)
  })

  app.post('/i/:id', async (c) => {
    const data = new URLSearchParams(await c.req.text())
    const next = await transaction(sandbox.database, NO_REQUEST, (tx) =>
      pay(tx, sandbox, c.req.param('id'), data),
    )
    return respond(c, next)
  })
}

async function show(tx: Transaction, id: string): Promise<Next> {
  const invoice = await findObject(tx, 'invoice', id)
  if (!invoice || invoice.doc.status === 'draft') return undefined
  const intent = await findObject(tx, 'payment_intent', invoice.hidden.payment_intent ?? '')
  const declined = invoice.doc.status === 'open' ? intent?.doc.last_payment_error?.message : undefined
  const challenge = intent?.doc.status === 'requires_action' ? `/3ds/${intent.doc.id}` : undefined
  return {
    kind: 'view',
    view: { doc: invoice.doc, form: EMPTY, problems: {}, declined, challenge },
  }
}

async function pay(tx: Transaction, sandbox: Sandbox, id: string, data: URLSearchParams): Promise<Next> {
  const invoice = await lockObject(tx, 'invoice', id)
  if (!invoice) return undefined
  if (invoice.doc.status !== 'open') return { kind: 'redirect', to: `/i/${id}` }
  const form: InvoiceForm = {
    number: (data.get('number') ?? '').trim(),
    expiry: (data.get('expiry') ?? '').trim(),
    cvc: (data.get('cvc') ?? '').trim(),
  }
  const { card, problems } = readCard(form, new Date(tx.now * 1000))
  const { doc } = invoice
  if (!card) return { kind: 'view', view: { doc, form, problems } }
  const method = await createCard(tx, card, {
    ...NO_BILLING_DETAILS,
    email: doc.customer_email,
    name: doc.customer_name,
  })
  const { result, intent } = await attemptInvoice(tx, invoice, method, {
    returnUrl: doc.hosted_invoice_url ?? null,
    publicUrl: sandbox.publicUrl,
    debitDelaySeconds: sandbox.switches.current.async_payment_delay_seconds,
  })
  if (result.kind === 'requires_action') return { kind: 'redirect', to: `/3ds/${intent.doc.id}` }
  if (result.kind === 'declined')
    return { kind: 'view', view: { doc, form, problems: {}, declined: result.decline.message } }
  return { kind: 'redirect', to: `/i/${id}` }
}

function respond(c: Context, next: Next): Response | Promise<Response> {
  if (!next) return c.html(unknownPage(), 404, pageHeaders())
  if (next.kind === 'redirect') return c.redirect(next.to, 303)
  return c.html(invoicePage(next.view), 200, pageHeaders([next.view.doc.hosted_invoice_url ?? null]))
}

function invoicePage({ doc, form, problems, declined, challenge }: InvoiceView): Markup {
  const total = money(doc.amount_due, doc.currency)
  const tax = (doc.total_taxes ?? []).reduce((sum, { amount }) => sum + amount, 0)
  return page(
    `Invoice ${doc.number ?? ''}`,
    html`<main class="message">
<h1>Invoice ${doc.number}</h1>
<section class="order" aria-label="What the invoice is for">
<ul class="lines">${doc.lines.data.map((line) => html`<li><span class="what">${line.description}${(line.quantity ?? 1) > 1 ? html` <span class="quantity">× ${line.quantity}</span>` : ''}</span><span class="amount">${money(line.amount, doc.currency)}</span></li>`)}</ul>
<dl class="totals">
<div><dt>Subtotal</dt><dd>${money(doc.subtotal, doc.currency)}</dd></div>
${doc.amount_shipping ? html`<div><dt>Shipping</dt><dd>${money(doc.amount_shipping, doc.currency)}</dd></div>` : ''}
${tax ? html`<div><dt>Tax</dt><dd>${money(tax, doc.currency)}</dd></div>` : ''}
<div class="total"><dt>Total</dt><dd>${total}</dd></div>
</dl>
</section>
${stateOf(doc)}
${declined ? html`<div class="summary" role="alert"><h2>The payment did not go through</h2><p>${declined}</p></div>` : ''}
${challenge ? html`<p class="notice">Your bank asks you to confirm this payment.</p><p><a class="button" href="${challenge}">Confirm the payment</a></p><h2>Or pay with another card</h2>` : ''}
${doc.status === 'open' ? payForm(doc, form, problems, total) : ''}
</main>`,
  )
}

function stateOf(doc: Stripe.Invoice): Markup {
  if (doc.status === 'paid')
    return html`<p class="notice" role="status">This invoice is paid. Nothing more to do.</p>`
  if (doc.status === 'open') return html`<p>Due now for ${doc.customer_email ?? 'this customer'}.</p>`
  return html`<p>This invoice is ${doc.status}: there is nothing to pay.</p>`
}

function payForm(
  doc: Stripe.Invoice,
  form: InvoiceForm,
  problems: InvoiceView['problems'],
  total: string,
): Markup {
  return html`${errorSummary(problems)}
<form method="post" action="/i/${doc.id}" novalidate>
${field({ name: 'number', label: 'Card number', value: form.number, error: problems.number, autocomplete: 'cc-number', inputmode: 'numeric', placeholder: '4242 4242 4242 4242' })}
<div class="pair">
${field({ name: 'expiry', label: 'Expiry', value: form.expiry, error: problems.expiry, autocomplete: 'cc-exp', placeholder: 'MM / YY' })}
${field({ name: 'cvc', label: 'CVC', value: form.cvc, error: problems.cvc, autocomplete: 'cc-csc', inputmode: 'numeric', placeholder: '123' })}
</div>
<button class="pay">Pay ${total}</button>
</form>
${testCardTable()}`
}
