import { html } from 'hono/html'
import { idOf } from '../engine/session-price.ts'
import type { Markup } from './layout.ts'
import { money } from './money.ts'
import type { PayView } from './pay-page.ts'

/** Lines and totals of the order. */
export function orderSummary({ session, images, rates, code }: PayView): Markup {
  const { doc, hidden } = session
  const currency = doc.currency ?? 'usd'
  const totals = doc.total_details
  const rate = rates.find(({ id }) => id === idOf(doc.shipping_cost?.shipping_rate))
  return html`<section class="order" aria-labelledby="order-title">
<h2 id="order-title">Your order</h2>
<ul class="lines">${hidden.lines.map(({ item }) => {
    const image = images[idOf(item.price?.product) ?? '']
    return html`<li>${image ? html`<img src="${image}" alt="" width="48" height="48">` : ''}<span class="what">${item.description}${
      (item.quantity ?? 1) > 1 ? html` <span class="quantity">× ${item.quantity}</span>` : ''
    }</span><span class="amount">${money(item.amount_subtotal, currency)}</span></li>`
  })}</ul>
<dl class="totals">
<div><dt>Subtotal</dt><dd>${money(doc.amount_subtotal ?? 0, currency)}</dd></div>
${totals?.amount_discount ? html`<div><dt>Discount${code ? html` (${code})` : ''}</dt><dd>−${money(totals.amount_discount, currency)}</dd></div>` : ''}
${doc.shipping_cost ? html`<div><dt>Shipping${rate ? html` (${rate.display_name})` : ''}</dt><dd>${doc.shipping_cost.amount_subtotal ? money(doc.shipping_cost.amount_subtotal, currency) : 'Free'}</dd></div>` : ''}
${doc.automatic_tax.enabled ? html`<div><dt>Tax</dt><dd>${doc.automatic_tax.status === 'complete' ? money(totals?.amount_tax ?? 0, currency) : 'Added for your state'}</dd></div>` : ''}
<div class="total"><dt>Total</dt><dd>${money(doc.amount_total ?? 0, currency)}</dd></div>
</dl>
${doc.automatic_tax.status === 'requires_location_inputs' ? html`<p class="hint">Tax is added when your state is known. “Update totals” shows it before you pay.</p>` : ''}
</section>`
}
