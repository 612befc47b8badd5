/** Brings a checkout in line with what Stripe says of its session, whoever asks: webhook, return page or sweep. */
import { openSessionOf } from '@/lib/checkout/session.ts'
import {
  expireCheckout,
  failCheckout,
  getCheckout,
  listUnsettled,
  markProcessing,
} from '@/lib/checkout/store.ts'
import { expireSession, SessionRefused } from '@/lib/payments/checkout-session.ts'
import { type ReadSession, readSession } from '@/lib/payments/session-reading.ts'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { placeOrder } from './place.ts'
import type { PlaceContext } from './store.ts'

export type Settled =
  | { readonly state: 'placed'; readonly number: string }
  | { readonly state: 'open' | 'processing' | 'expired' | 'failed' }
  /** A session this store never opened. */
  | { readonly state: 'unknown' }

/** Minutes after which an open checkout is looked at without waiting for its webhook any longer. */
const LOOK_AFTER_MINUTES = 3
const PAGE = 50
/** Failures in a row after which Stripe counts as away, and the next sweep tries again. */
const GIVE_UP_AFTER = 3

/**
 * Reads the session afresh and acts on what it says. Safe to call at any time, in any order, any number of times.
 * @throws Stripe's error when it cannot be reached: the caller tries again later.
 */
export async function settleSession(sessionId: string, context: PlaceContext): Promise<Settled> {
  const read = await readSession(sessionId)
  return read ? act(read, context) : { state: 'unknown' }
}

/** Settles every checkout that no webhook has settled in time. @returns how many were looked at and how many placed. */
export async function sweepCheckouts(context: PlaceContext): Promise<{ looked: number; placed: number }> {
  const before = new Date(context.now.getTime() - LOOK_AFTER_MINUTES * 60_000)
  const counts = { looked: 0, placed: 0 }
  let failures = 0
  for (let after: string | null = null; ; ) {
    const page = await listUnsettled(before, after, PAGE)
    for (const { id } of page) {
      counts.looked += 1
      const settled = await settleCheckout(id, context)
      failures = settled === null ? failures + 1 : 0
      if (settled?.state === 'placed') counts.placed += 1
      if (failures === GIVE_UP_AFTER) return counts
    }
    after = page.at(-1)?.id ?? null
    if (page.length < PAGE) return counts
  }
}

/** Settles one checkout by its own id; null when that failed, which is logged. */
export async function settleCheckout(id: string, context: PlaceContext): Promise<Settled | null> {
  try {
    const checkout = await getCheckout(id)
    const sessionId = checkout.stripeSessionId ?? (await sessionCutOff(id, context))
    if (sessionId === null) return { state: 'expired' }
    const settled = await settleSession(sessionId, context)
    if (settled.state !== 'open' || checkout.expiresAt > context.now) return settled
    await expireSession(sessionId)
    return await settleSession(sessionId, context)
  } catch (error) {
    log.error({ err: error, requestId: context.requestId, checkoutId: id }, 'a checkout could not be settled')
    return null
  }
}

/** A checkout that lost its session between our row and Stripe's answer: the same key finds it, if it was ever made. */
async function sessionCutOff(id: string, context: PlaceContext): Promise<string | null> {
  try {
    return (await openSessionOf(await getCheckout(id))).id
  } catch (error) {
    if (!(error instanceof SessionRefused)) throw error
    await expireCheckout(id, context.now)
    return null
  }
}

async function act({ checkoutId, reading }: ReadSession, context: PlaceContext): Promise<Settled> {
  switch (reading.state) {
    case 'paid':
      return { state: 'placed', number: await placeOrder(reading.paid, context) }
    case 'expired':
      await expireCheckout(checkoutId, context.now)
      return { state: 'expired' }
    case 'failed':
      await failCheckout(checkoutId, {
        email: reading.email,
        cartLink: `${env().STORE_URL}/cart`,
        ...context,
      })
      return { state: 'failed' }
    case 'processing':
      await markProcessing(checkoutId)
      return { state: 'processing' }
    case 'open':
      return { state: 'open' }
  }
}
