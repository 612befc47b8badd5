/** From a cart to Stripe's page: one open checkout a cart, one session a checkout, however often the button is pressed. */
import { type Cart, isBuyable } from '@/lib/cart/cart.ts'
import { cartOf } from '@/lib/cart/queries.ts'
import { type CartReading, readCartState } from '@/lib/cart/reading/store.ts'
import { expireSession, type OpenedSession, SessionRefused } from '@/lib/payments/checkout-session.ts'
import { dateIn, zoneName } from '@/lib/platform/calendar.ts'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { deliveryOf, expiryOf, freeze, hasTimeLeft, isAsSeen, type OpenCheckout } from './checkout.ts'
import type { CheckoutOutcome, CheckoutRefusal } from './outcome.ts'
import { type RefillTerms, refillTerms, termsText } from './refill-terms.ts'
import { openSessionOf } from './session.ts'
import { type Consent, expireCheckout, findOpenCheckout, getCheckout, startCheckout } from './store.ts'
import { termsDigest } from './terms-digest.ts'

export type CheckOutRequest = {
  readonly tokenHash: string
  /** `Cart.fingerprint` of the cart the shopper saw. */
  readonly seen: string
  /** The digest of the terms she ticked, or null when she ticked nothing. */
  readonly agreedTo: string | null
  readonly requestId: string
  readonly now: Date
}

/** The terms of a cart bought at `now`, in the store's own calendar. */
export function termsOf(cart: Cart, now: Date): RefillTerms | null {
  const zone = env().STORE_TIME_ZONE
  return refillTerms(cart, dateIn(zone, now).toString(), zoneName(zone, now))
}

/** Reserves, freezes, and opens Stripe's page; or says why not. Pressing twice leads to the same page. */
export async function checkOut(request: CheckOutRequest): Promise<CheckoutOutcome> {
  const reading = await readCartState(request.tokenHash)
  const cart = cartOf(reading)
  if (!reading.cart || cart.lines.length === 0) return refused({ reason: 'empty' })
  const refusal = refuseCart(cart, request)
  if (refusal) return refused(refusal)
  const open = await findOpenCheckout(reading.cart.id)
  if (open && isSamePurchase(open, cart, request.now) && hasTimeLeft(open, request.now)) {
    const joined = await join(open)
    if (joined) return joined
  }
  if (open && !(await closeSession(open))) return { status: 'ready', url: returnUrl(open) }
  return start(reading.cart.id, reading, open, request)
}

/** The same lines at the same prices, under the same terms to the word. */
function isSamePurchase(
  open: OpenCheckout & { consentWords: string | null },
  cart: Cart,
  now: Date,
): boolean {
  const words = consentTo(termsOf(cart, now))?.words ?? null
  return open.fingerprint === cart.fingerprint && open.consentWords === words
}

function refuseCart(cart: Cart, { seen, agreedTo, now }: CheckOutRequest): CheckoutRefusal | null {
  if (!isBuyable(cart)) return { reason: 'out_of_stock' }
  if (!isAsSeen(cart, seen)) return { reason: 'changed' }
  const terms = termsOf(cart, now)
  if (terms === null) return null
  if (agreedTo === null) return { reason: 'consent_needed' }
  return agreedTo === termsDigest(terms) ? null : { reason: 'terms_changed' }
}

async function start(
  cartId: string,
  reading: CartReading,
  open: OpenCheckout | null,
  request: CheckOutRequest,
): Promise<CheckoutOutcome> {
  const { requestId, now } = request
  const cart = cartOf(reading)
  const started = await startCheckout({
    ...{ cartId, cart, requestId, now, expiresAt: expiryOf(now), replaces: open?.id ?? null },
    lines: cart.lines.map((line) => freeze(line, reading.offers.get(line.sku)?.product.taxCode ?? '')),
    delivery: deliveryOf(cart, reading.policy),
    consent: consentTo(termsOf(cart, now)),
  })
  if (!started.ok) {
    return started.why === 'short' ? refused({ reason: 'out_of_stock' }) : joinOther(cartId, cart, now)
  }
  try {
    const { url } = await openSessionOf(started.checkout)
    return { status: 'ready', url }
  } catch (error) {
    log.error({ err: error, requestId, checkoutId: started.checkout.id }, 'Stripe opened no session')
    // After a time-out there may be one: the bottles stay promised, and pressing again or the sweep finds it.
    if (error instanceof SessionRefused) await expireCheckout(started.checkout.id, now)
    return refused({ reason: 'unavailable' })
  }
}

/** Another tab was a moment faster: go where it goes. */
async function joinOther(cartId: string, cart: Cart, now: Date): Promise<CheckoutOutcome> {
  const other = await findOpenCheckout(cartId)
  const joined = other && isSamePurchase(other, cart, now) ? await join(other) : null
  return joined ?? refused({ reason: 'changed' })
}

/** Goes on with an open checkout; null when Stripe has no session for it and never had. */
async function join(open: OpenCheckout): Promise<CheckoutOutcome | null> {
  const url = open.stripeUrl ?? (await findSession(open))?.url
  return url ? { status: 'ready', url } : null
}

/** @returns false when the session turned out to be complete. */
async function closeSession(open: OpenCheckout): Promise<boolean> {
  const id = open.stripeSessionId ?? (await findSession(open))?.id
  return id ? expireSession(id) : true
}

/**
 * The session of a checkout whose opening was cut off: the same key leads to the same session, so that one closed
 * for certain can never be paid behind the shopper's back. Null when there never was one.
 */
async function findSession(open: OpenCheckout): Promise<OpenedSession | null> {
  try {
    return await openSessionOf(await getCheckout(open.id))
  } catch (error) {
    if (error instanceof SessionRefused) return null
    throw error
  }
}

function returnUrl(open: OpenCheckout): string {
  return `${env().STORE_URL}/checkout/return?session_id=${open.stripeSessionId}`
}

function consentTo(terms: RefillTerms | null): Consent | null {
  return terms && { version: terms.version, words: termsText(terms) }
}

function refused(refusal: CheckoutRefusal): CheckoutOutcome {
  return { status: 'refused', refusal }
}
