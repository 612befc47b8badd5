/** Ordering again: what was bought goes into the cart at today's price, each line once more or with the reason why not. */
import { add } from '@/lib/cart/change.ts'
import { type CartRefusal, sayRefusal } from '@/lib/cart/outcome.ts'
import { readCart } from '@/lib/cart/queries.ts'
import { readCartState } from '@/lib/cart/reading/store.ts'
import type { Refusal } from '@/lib/customers/outcome.ts'
import { findOrderLines } from './store.ts'

export type AgainOutcome =
  | { readonly status: 'idle' }
  | {
      readonly status: 'done'
      readonly number: string
      readonly added: readonly { readonly name: string; readonly quantity: number }[]
      readonly refused: readonly { readonly name: string; readonly words: string }[]
      /** True when something that refilled was added as a purchase of its own. */
      readonly hadRefill: boolean
      /** Units in the cart now. */
      readonly count: number
    }
  | Refusal

type Done = Extract<AgainOutcome, { status: 'done' }>

/**
 * Puts the lines of order `number` into the cart behind `tokenHash`. Everything is added as a one-time purchase: a refill
 * that runs goes on by itself, and a second one is never begun by the way.
 * @returns null when `userId` has no such order
 */
export async function orderAgain(
  userId: string,
  number: string,
  tokenHash: string,
  now: Date,
): Promise<Done | null> {
  const lines = await findOrderLines(userId, number)
  if (!lines) return null
  const added: { name: string; quantity: number }[] = []
  const refused: { name: string; words: string }[] = []
  for (const { sku, name, quantity } of lines) {
    const refusal = await addOne(tokenHash, sku, quantity, now)
    if (refusal) refused.push({ name, words: sayRefusal(refusal) })
    else added.push({ name, quantity })
  }
  const { count } = await readCart(tokenHash)
  return { status: 'done', number, added, refused, hadRefill: lines.some(({ isRefill }) => isRefill), count }
}

async function addOne(
  tokenHash: string,
  sku: string,
  quantity: number,
  now: Date,
): Promise<CartRefusal | null> {
  const reading = await readCartState(tokenHash)
  const changed = await add(tokenHash, reading, { sku, purchase: 'ONE_TIME', quantity, everyDays: 30 }, now)
  return changed !== 'unknown' && 'refusal' in changed ? changed.refusal : null
}
