import { updatePurchase, updateQuantity, updateRhythm } from '@/lib/cart/actions.ts'
import { type CartOutcome, idle } from '@/lib/cart/outcome.ts'
import { formOf, type Wish } from './wish.ts'

const actions = { quantity: updateQuantity, purchase: updatePurchase, rhythm: updateRhythm }

/** Sends a wish to the server. No answer at all is an answer too: nothing was changed that we know of. */
export async function send(wish: Wish): Promise<CartOutcome> {
  try {
    return await actions[wish.kind](idle, formOf(wish))
  } catch {
    return { status: 'refused', refusal: { reason: 'unavailable' } }
  }
}
