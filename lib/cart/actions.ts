'use server'

/** Cart writes: parse, limit, change, answer with the cart. None renders a page, and only the first sets a cookie. */
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { now } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { take } from '@/lib/platform/rate-limit/store.ts'
import { requestIdOf, senderOf } from '@/lib/platform/request.ts'
import { add, changePurchase, changeQuantity, changeRhythm } from './change.ts'
import { giveToken, readTokenHash, setCount } from './cookie.ts'
import { additionForm, parseForm, purchaseForm, quantityForm, rhythmForm } from './form.ts'
import type { CartOutcome, CartRefusal } from './outcome.ts'
import { readCart } from './queries.ts'
import { findCart } from './store.ts'

/** Adds to the cart. Fields: `sku`, `purchase`, `everyDays`, `quantity`. */
export async function addToCart(_: CartOutcome, form: FormData): Promise<CartOutcome> {
  return write(form, additionForm, add, { makesCart: true })
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
  return write(form, rhythmForm, (tokenHash, { everyDays }) => changeRhythm(tokenHash, everyDays))
}

async function write<T>(
  form: FormData,
  schema: z.ZodType<T>,
  change: (tokenHash: string, value: T) => Promise<CartRefusal | null>,
  { makesCart = false } = {},
): Promise<CartOutcome> {
  const parsed = parseForm(schema, form)
  if (!parsed.ok) return { status: 'refused', refusal: parsed.refusal }
  const request = await headers()
  const outcome = await attempt(request, makesCart, (tokenHash) => change(tokenHash, parsed.value))
  const hasScript = request.has('next-action')
  if (!hasScript && outcome.status === 'done') {
    await setCount(outcome.cart.count)
    redirect('/cart')
  }
  return outcome
}

async function attempt(
  request: Headers,
  makesCart: boolean,
  change: (tokenHash: string) => Promise<CartRefusal | null>,
): Promise<CartOutcome> {
  try {
    const known = await readTokenHash()
    const limit = known === null ? limits.newCart : limits.cartWrite
    const limited = await take(limit, known ?? senderOf(request), now())
    if (!limited.allowed) {
      return {
        status: 'refused',
        refusal: { reason: 'rate_limited', retryAfterSeconds: limited.retryAfterSeconds },
      }
    }
    const tokenHash = makesCart ? await tokenForNewLine(known) : known
    if (tokenHash === null) return { status: 'refused', refusal: { reason: 'unknown_product' } }
    const refusal = await change(tokenHash)
    const cart = await readCart(tokenHash)
    return refusal ? { status: 'refused', refusal, cart } : { status: 'done', cart }
  } catch (error) {
    log.error({ err: error, requestId: requestIdOf(request) }, 'a cart write failed')
    return { status: 'refused', refusal: { reason: 'unavailable' } }
  }
}

/** A token whose cart is gone is replaced, never adopted. */
async function tokenForNewLine(known: string | null): Promise<string> {
  return known !== null && (await findCart(known)) !== null ? known : giveToken()
}
