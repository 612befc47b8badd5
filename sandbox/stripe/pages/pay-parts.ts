import { html } from 'hono/html'
import type Stripe from 'stripe'
import { field } from './field.ts'
import type { Markup } from './layout.ts'
import { money } from './money.ts'
import type { PayForm, Problems } from './pay-form.ts'

const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region' })

/** Name and address; the country is one of those the shop ships to. */
export function addressFields(doc: Stripe.Checkout.Session, form: PayForm, problems: Problems): Markup {
  const shipping = doc.shipping_address_collection
  const kind = shipping ? 'shipping' : 'billing'
  const countries = shipping?.allowed_countries ?? ['US']
  return html`<fieldset><legend>${shipping ? 'Shipping address' : 'Address'}</legend>
${doc.custom_text.shipping_address ? html`<p class="custom">${doc.custom_text.shipping_address.message}</p>` : ''}
${field({ name: 'name', label: 'Full name', value: form.name, error: problems.name, autocomplete: `${kind} name` })}
${field({ name: 'line1', label: 'Address line 1', value: form.line1, error: problems.line1, autocomplete: `${kind} address-line1` })}
${field({ name: 'line2', label: 'Address line 2', value: form.line2, error: problems.line2, autocomplete: `${kind} address-line2`, optional: true })}
${field({ name: 'city', label: 'City', value: form.city, error: problems.city, autocomplete: `${kind} address-level2` })}
<div class="pair">
${field({ name: 'state', label: 'State', value: form.state, error: problems.state, autocomplete: `${kind} address-level1` })}
${field({ name: 'zip', label: 'ZIP code', value: form.zip, error: problems.zip, autocomplete: `${kind} postal-code`, inputmode: 'numeric' })}
</div>
<div class="field"><label for="country">Country</label>
<select id="country" name="country" autocomplete="${kind} country"${problems.country ? html` aria-invalid="true" aria-describedby="country-error"` : ''}>
${countries.map((code) => html`<option value="${code}"${code === form.country ? html` selected` : ''}>${COUNTRY_NAMES.of(code) ?? code}</option>`)}
</select>
${problems.country ? html`<p class="error" id="country-error">${problems.country}</p>` : ''}</div>
</fieldset>`
}

/** The shipping rates as radios, and the button that shows what they and the tax come to. */
export function shippingChoice(
  doc: Stripe.Checkout.Session,
  view: { form: PayForm; problems: Problems; rates: readonly Stripe.ShippingRate[] },
): Markup {
  const update = doc.automatic_tax.enabled || view.rates.length > 1
  const button = update ? html`<button name="action" value="update" class="plain">Update totals</button>` : ''
  if (view.rates.length === 0) return html`${button}`
  return html`<fieldset id="shipping"><legend>Shipping</legend>
${view.problems.shipping ? html`<p class="error">${view.problems.shipping}</p>` : ''}
${view.rates.map(
  (
    rate,
  ) => html`<label class="choice"><input type="radio" name="shipping" value="${rate.id}"${rate.id === view.form.shipping ? html` checked` : ''}>
<span>${rate.display_name}${estimate(rate)} · ${rate.fixed_amount?.amount ? money(rate.fixed_amount.amount, rate.fixed_amount.currency) : 'Free'}</span></label>`,
)}
${button}
</fieldset>`
}

function estimate(rate: Stripe.ShippingRate): string {
  const { minimum, maximum } = rate.delivery_estimate ?? {}
  const unit = (maximum ?? minimum)?.unit.replace('_', ' ')
  if (minimum && maximum) return ` (${minimum.value} to ${maximum.value} ${unit}s)`
  const only = maximum ?? minimum
  return only ? ` (${maximum ? 'up to' : 'at least'} ${only.value} ${unit}s)` : ''
}

/** Card, or a test bank debit that settles later. */
export function methodFields(doc: Stripe.Checkout.Session, form: PayForm, problems: Problems): Markup {
  const debit = doc.payment_method_types.includes('us_bank_account')
  const choice = (value: PayForm['method'], label: string) =>
    html`<label class="choice"><input type="radio" name="method" value="${value}"${form.method === value ? html` checked` : ''}><span>${label}</span></label>`
  return html`<fieldset class="methods"><legend>Payment method</legend>
${
  debit
    ? html`${choice('card', 'Card')}
${choice('debit_succeeds', 'Bank debit (test), succeeds later')}
${choice('debit_fails', 'Bank debit (test), fails later')}`
    : html`<input type="hidden" name="method" value="card">`
}
<div class="card-fields">
${field({ name: 'number', label: 'Card number', value: form.number, error: problems.number, autocomplete: 'cc-number', inputmode: 'numeric', placeholder: '4242 4242 4242 4242' })}
<div class="pair">
${field({ name: 'expiry', label: 'Expiry', value: form.expiry, error: problems.expiry, autocomplete: 'cc-exp', placeholder: 'MM / YY' })}
${field({ name: 'cvc', label: 'CVC', value: form.cvc, error: problems.cvc, autocomplete: 'cc-csc', inputmode: 'numeric', placeholder: '123' })}
</div>
</div>
</fieldset>`
}

/** The terms, where the session asks for them. */
export function consent(doc: Stripe.Checkout.Session, form: PayForm, problems: Problems): Markup {
  if (doc.consent_collection?.terms_of_service !== 'required') return html``
  const text = doc.custom_text.terms_of_service_acceptance?.message
  return html`<div class="field">
${text ? html`<p class="custom" id="terms-text">${text}</p>` : ''}
<label class="choice"><input type="checkbox" id="terms" name="terms" value="yes" required${form.terms ? html` checked` : ''}${
    problems.terms
      ? html` aria-invalid="true" aria-describedby="terms-error"`
      : text
        ? html` aria-describedby="terms-text"`
        : ''
  }><span>I agree to the terms of service</span></label>
${problems.terms ? html`<p class="error" id="terms-error">${problems.terms}</p>` : ''}
</div>`
}
