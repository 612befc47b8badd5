import { html } from 'hono/html'
import type Stripe from 'stripe'
import type { Stored } from '../store/records.ts'
import { errorSummary, field } from './field.ts'
import { type Markup, page } from './layout.ts'
import { money } from './money.ts'
import { asksAddress, type PayForm, type Problems } from './pay-form.ts'
import { addressFields, consent, methodFields, shippingChoice } from './pay-parts.ts'
import { orderSummary } from './pay-summary.ts'
import { testCardTable } from './test-cards.ts'

/** Everything the pay page shows. */
export interface PayView {
  session: Stored<'checkout.session'>
  form: PayForm
  problems: Problems
  notice?: string
  /** The sentence after a refused card. */
  declined?: string
  images: Readonly<Record<string, string>>
  rates: readonly Stripe.ShippingRate[]
  code: string | null
}

/** The hosted page: everything in one form that needs no script. */
export function payPage(view: PayView): Markup {
  const { doc, hidden } = view.session
  const setup = doc.mode === 'setup'
  const title = setup ? 'Save a card' : 'Pay'
  const keeps = hidden.payment_intent_data.setup_future_usage === 'off_session'
  return page(
    title,
    html`<header class="top">
<p>${backLink(doc)}</p>
</header>
<main class="columns">
<h1>${setup ? 'Save a card' : 'Checkout'}</h1>
<div class="side">
${setup ? '' : orderSummary(view)}
${testCardTable()}
</div>
<div class="form-side">
${errorSummary(view.problems)}
${view.declined ? html`<div class="summary" role="alert"><h2>The payment did not go through</h2><p>${view.declined}</p><p>Nothing was charged. You can correct the card or use another one.</p></div>` : ''}
${view.notice ? html`<p class="notice" role="status">${view.notice}</p>` : ''}
<form method="post" action="/c/pay/${doc.id}" novalidate>
<button class="first-submit" name="action" value="pay" tabindex="-1" aria-hidden="true">Go on</button>
<fieldset><legend>Contact</legend>
${field({ name: 'email', label: 'Email', value: view.form.email, error: view.problems.email, type: 'email', autocomplete: 'email', inputmode: 'email', readonly: Boolean(doc.customer_email) })}
${asksAddress(doc) ? '' : field({ name: 'name', label: 'Full name', value: view.form.name, error: view.problems.name, autocomplete: 'name' })}
${doc.phone_number_collection?.enabled ? field({ name: 'phone', label: 'Phone', value: view.form.phone, error: view.problems.phone, type: 'tel', autocomplete: 'tel', inputmode: 'tel' }) : ''}
</fieldset>
${asksAddress(doc) ? addressFields(doc, view.form, view.problems) : ''}
${shippingChoice(doc, view)}
${doc.allow_promotion_codes ? promotion(view) : ''}
${setup || doc.amount_total ? methodFields(doc, view.form, view.problems) : html`<p class="notice">Nothing is left to pay: no card is needed.</p>`}
${keeps ? html`<p class="keep">Your card is kept for refills: the shop may charge it later for the refills you agreed to, and you can remove it at any time.</p>` : ''}
${consent(doc, view.form, view.problems)}
${doc.custom_text.submit ? html`<p class="custom">${doc.custom_text.submit.message}</p>` : ''}
<button class="pay" name="action" value="pay">${payLabel(doc)}</button>
${doc.custom_text.after_submit ? html`<p class="custom">${doc.custom_text.after_submit.message}</p>` : ''}
</form>
</div>
</main>`,
  )
}

/** The way back to the shop, where the session has one. */
export function backLink(doc: Stripe.Checkout.Session): Markup {
  return doc.cancel_url
    ? html`<a href="${doc.cancel_url}">← Back to the shop</a>`
    : html`<span>Checkout</span>`
}

function payLabel(doc: Stripe.Checkout.Session): string {
  if (doc.mode === 'setup') return 'Save card'
  const total = money(doc.amount_total ?? 0, doc.currency ?? 'usd')
  return doc.automatic_tax.status === 'requires_location_inputs' ? `Pay ${total} plus tax` : `Pay ${total}`
}

function promotion(view: PayView): Markup {
  if (view.code)
    return html`<fieldset><legend>Promotion</legend>
<p class="applied">Code <strong>${view.code}</strong> is applied. <button name="action" value="remove" class="plain">Remove ${view.code}</button></p>
</fieldset>`
  return html`<fieldset><legend>Promotion</legend>
<div class="beside">
${field({ name: 'promotion', label: 'Promotion code', value: view.form.promotion, error: view.problems.promotion, autocomplete: 'off', optional: true })}
<button name="action" value="apply" class="plain">Apply</button>
</div>
</fieldset>`
}
