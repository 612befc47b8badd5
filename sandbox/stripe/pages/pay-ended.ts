import { html } from 'hono/html'
import type Stripe from 'stripe'
import { type Markup, page } from './layout.ts'
import { money } from './money.ts'
import { backLink } from './pay-page.ts'

/** Where the shopper goes after paying. */
export function successUrl(doc: Stripe.Checkout.Session): string {
  return (doc.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', doc.id)
}

/** A session that was already paid (or whose card was already saved). */
export function completedPage(doc: Stripe.Checkout.Session): Markup {
  const setup = doc.mode === 'setup'
  return page(
    setup ? 'Card saved' : 'Already paid',
    html`<main class="message">
<h1>${setup ? 'This card is already saved' : 'This order is already paid'}</h1>
<p>${setup ? 'Nothing more to do here.' : html`${money(doc.amount_total ?? 0, doc.currency ?? 'usd')} for ${doc.customer_details?.email ?? 'this order'}. It will not be charged again.`}</p>
<p><a class="button" href="${successUrl(doc)}">Go on to your order</a></p>
</main>`,
  )
}

/** A session whose time is over. */
export function expiredPage(doc: Stripe.Checkout.Session): Markup {
  return page(
    'Checkout expired',
    html`<main class="message">
<h1>This checkout has expired</h1>
<p>Nothing was charged. Your shop keeps a checkout open for a limited time only; please start again there.</p>
<p>${backLink(doc)}</p>
</main>`,
  )
}

/** An address with no session behind it. */
export function unknownPage(): Markup {
  return page(
    'Not found',
    html`<main class="message"><h1>There is nothing here</h1><p>This link is wrong, or the sandbox was reset since it was made.</p></main>`,
  )
}
