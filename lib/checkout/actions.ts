'use server'

/** The button Check out. */
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { readTokenHash } from '@/lib/cart/cookie.ts'
import { now, realNow } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { take } from '@/lib/platform/rate-limit/store.ts'
import { requestIdOf, senderOf } from '@/lib/platform/request.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import type { CheckoutOutcome } from './outcome.ts'
import { checkOut } from './start.ts'

/**
 * Goes to Stripe's page, or answers why not. Fields: `seen` (the cart's fingerprint), `terms` (the digest of the refill
 * terms shown), `consent` (present when the box was ticked).
 */
export async function startCheckout(_: CheckoutOutcome, form: FormData): Promise<CheckoutOutcome> {
  const outcome = await attempt(form)
  if (outcome.status === 'ready') redirect(outcome.url)
  if (outcome.status === 'refused' && !(await headers()).has('next-action')) {
    await leaveSaid('checkout', outcome.refusal)
    redirect('/cart')
  }
  return outcome
}

async function attempt(form: FormData): Promise<CheckoutOutcome> {
  const requestId = requestIdOf(await headers())
  try {
    const tokenHash = await readTokenHash()
    if (tokenHash === null) return { status: 'refused', refusal: { reason: 'empty' } }
    const [ofCart, ofAddress] = await Promise.all([
      take(limits.checkout, tokenHash, realNow()),
      take(limits.checkoutFromAddress, senderOf(await headers()), realNow()),
    ])
    const limited = ofCart.allowed ? ofAddress : ofCart
    if (!limited.allowed) {
      return {
        status: 'refused',
        refusal: { reason: 'rate_limited', retryAfterSeconds: limited.retryAfterSeconds },
      }
    }
    const agreedTo = form.has('consent') ? String(form.get('terms') ?? '') : null
    return await checkOut({
      tokenHash,
      seen: String(form.get('seen') ?? ''),
      agreedTo,
      requestId,
      now: now(),
    })
  } catch (error) {
    log.error({ err: error, requestId }, 'a checkout could not start')
    return { status: 'refused', refusal: { reason: 'unavailable' } }
  }
}
