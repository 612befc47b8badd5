'use server'

/** Cart writes: parse, limit, change, answer with the cart. None renders a page, and only the first sets a cookie. */
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { now, realNow } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { take } from '@/lib/platform/rate-limit/store.ts'
import { requestIdOf, senderOf } from '@/lib/platform/request.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { add, type Changed, changePurchase, changeQuantity, changeRhythm } from './change.ts'
import { giveToken, readTokenHash, setCount } from './cookie.ts'
import { additionForm, parseForm, purchaseForm, quantityForm, rhythmForm } from './form.ts'
import type { CartOutcome } from './outcome.ts'
import { cartOf, readCart } from './queries.ts'
import { type CartReading, readCartState } from './reading/store.ts'

/** Adds to the cart. Fields: `sku`, `purchase`, `everyDays`, `quantity`. */
export async function addToCart(_: CartOutcome, form: FormData): Promise<CartOutcome> {
  return write(form, additionForm, add)
}

/** Sets a line's absolute quantity; 0 removes it. Fields: `sku`, `purchase`, `quantity`. */
export async function updateQuantity(_: CartOutcome, form: FormData): Promise<CartOutcome> {
  return write(form, quantityForm, changeQuantity)
}

/** Turns a line from one time to refill or back. Fields: `sku`, `from`, `to`, `everyDays`. */
export async function updatePurchase(_: CartOutcome, form: FormData): Promise<CartOutcome> {
  return write(form, purchaseForm, changePurchase)
}

/** Sets how often the cart refills. Field: `everyDays`. */
export async function updateRhythm(_: CartOutcome, form: FormData): Promise<CartOutcome> {
  return write(form, rhythmForm, changeRhythm)
}

type Change<T> = (tokenHash: string, reading: CartReading, value: T, now: Date) => Promise<Changed>

async function write<T>(form: FormData, schema: z.ZodType<T>, change: Change<T>): Promise<CartOutcome> {
  const parsed = parseForm(schema, form)
  const request = await headers()
  const outcome: CartOutcome = parsed.ok
    ? await attempt(request, (tokenHash, reading) => change(tokenHash, reading, parsed.value, now()))
    : { status: 'refused', refusal: parsed.refusal }
  if (!request.has('next-action')) await leadOn(request, outcome)
  return outcome
}

/** Without script a done change leads to the cart's page, and a refused one of that page back to it with the words. */
async function leadOn(request: Headers, outcome: CartOutcome): Promise<void> {
  if (outcome.status === 'done') {
    await setCount(outcome.cart.count)
    redirect('/cart')
  }
  if (outcome.status === 'refused' && cameFromCart(request)) {
    await leaveSaid('cart', outcome.refusal)
    redirect('/cart')
  }
}

function cameFromCart(request: Headers): boolean {
  const referer = request.get('referer')
  return referer !== null && URL.canParse(referer) && new URL(referer).pathname === '/cart'
}

async function attempt(
  request: Headers,
  change: (tokenHash: string, reading: CartReading) => Promise<Changed>,
): Promise<CartOutcome> {
  try {
    const known = await readTokenHash()
    const [first, reading] = await Promise.all([
      take(known === null ? limits.newCart : limits.cartWrite, known ?? senderOf(request), realNow()),
      readCartState(known),
    ])
    // A made-up token is no visitor: it is counted by where it comes from.
    const isStranger = known !== null && !reading.cart
    const limited = isStranger ? await take(limits.newCart, senderOf(request), realNow()) : first
    if (!limited.allowed) {
      const { retryAfterSeconds } = limited
      return {
        status: 'refused',
        refusal: { reason: 'rate_limited', retryAfterSeconds },
        cart: cartOf(reading),
      }
    }
    // A token whose cart is gone is replaced, never adopted.
    const tokenHash = known !== null && reading.cart ? known : await giveToken()
    return await toOutcome(tokenHash, reading, await change(tokenHash, reading))
  } catch (error) {
    log.error({ err: error, requestId: requestIdOf(request) }, 'a cart write failed')
    return { status: 'refused', refusal: { reason: 'unavailable' } }
  }
}

async function toOutcome(tokenHash: string, reading: CartReading, changed: Changed): Promise<CartOutcome> {
  if (changed === 'unknown') return { status: 'done', cart: await readCart(tokenHash) }
  if ('refusal' in changed) return { status: 'refused', refusal: changed.refusal, cart: cartOf(reading) }
  const { cart } = reading
  return { status: 'done', cart: cartOf({ ...reading, cart: { id: cart?.id ?? '', ...changed.now } }) }
}
