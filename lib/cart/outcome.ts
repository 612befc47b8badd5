/** What a cart write can answer. Expected failure is a value, and the page says it in these words. */
import type { Cart } from './cart.ts'

export type CartRefusal =
  | { readonly reason: 'invalid'; readonly field: 'quantity' | 'everyDays' | 'sku' | 'purchase' }
  | { readonly reason: 'unknown_product' }
  | { readonly reason: 'sold_out'; readonly name: string }
  | { readonly reason: 'only_some_left'; readonly name: string; readonly units: number }
  | { readonly reason: 'too_many'; readonly name: string; readonly max: number }
  | { readonly reason: 'rate_limited'; readonly retryAfterSeconds: number }
  | { readonly reason: 'unavailable' }

export type CartOutcome =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly cart: Cart }
  | { readonly status: 'refused'; readonly refusal: CartRefusal; readonly cart?: Cart }

/** The state of a form nobody has sent yet. */
export const idle: CartOutcome = { status: 'idle' }

/** Says a refusal to the shopper, with a way on. */
export function sayRefusal(refusal: CartRefusal): string {
  switch (refusal.reason) {
    case 'invalid':
      return invalidWords[refusal.field]
    case 'unknown_product':
      return 'We no longer sell this. The rest of your cart is as you left it.'
    case 'sold_out':
      return `${refusal.name} is sold out right now. Your cart is as you left it.`
    case 'only_some_left':
      return `Only ${refusal.units} of ${refusal.name} ${refusal.units === 1 ? 'is' : 'are'} left. Choose ${refusal.units} or fewer.`
    case 'too_many':
      return `A cart holds up to ${refusal.max} of ${refusal.name}. For more, write to contact@vitaalskin.com.`
    case 'rate_limited':
      return `That was a lot of changes at once. Try again in ${refusal.retryAfterSeconds} seconds.`
    case 'unavailable':
      return 'The cart could not be reached just now. Nothing was changed; please try again.'
  }
}

const invalidWords = {
  quantity: 'Choose a quantity from 1 to 10.',
  everyDays: 'Choose how often to refill: every 30, 45, 60 or 90 days.',
  purchase: 'Choose one time or refill.',
  sku: 'We could not tell which product this was. Open its page and add it again.',
}
