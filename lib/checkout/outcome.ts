/** What pressing Check out can answer. Expected failure is a value, and the page says it in these words. */
export type CheckoutRefusal =
  | { readonly reason: 'empty' }
  /** Prices or lines are not what the shopper saw. */
  | { readonly reason: 'changed' }
  | { readonly reason: 'out_of_stock' }
  | { readonly reason: 'consent_needed' }
  | { readonly reason: 'terms_changed' }
  | { readonly reason: 'rate_limited'; readonly retryAfterSeconds: number }
  | { readonly reason: 'unavailable' }

export type CheckoutOutcome =
  | { readonly status: 'idle' }
  | { readonly status: 'refused'; readonly refusal: CheckoutRefusal }
  /** Where the shopper goes on: Stripe's page, or the order when it is paid already. */
  | { readonly status: 'ready'; readonly url: string }

/** Says a refusal to the shopper, with a way on. */
export function sayCheckoutRefusal(refusal: CheckoutRefusal): string {
  switch (refusal.reason) {
    case 'empty':
      return 'Your cart is empty, so there is nothing to check out yet.'
    case 'changed':
      return 'Something in your cart changed since this page was opened. Please look it over, then check out.'
    case 'out_of_stock':
      return 'Someone else was a moment faster: not everything in your cart is left. What changed is marked on its line.'
    case 'consent_needed':
      return 'Please tick the box under the refill terms if you agree to them, or choose one time instead.'
    case 'terms_changed':
      return 'The dates in the refill terms moved on since this page was opened. Please read them again, then check out.'
    case 'rate_limited':
      return `That was a lot of tries at once. Please try again in ${refusal.retryAfterSeconds} seconds.`
    case 'unavailable':
      return 'The payment page could not be opened just now. Nothing was charged and your cart is safe; please try again.'
  }
}
