/** Checkout rows. Starting one is a single transaction: stock, lines, prices and consent together, or nothing. */
import type { Cart } from '@/lib/cart/cart.ts'
import { acceptPrices } from '@/lib/cart/store.ts'
import { bottlesIn } from '@/lib/inventory/bottles.ts'
import { release, reserve } from '@/lib/inventory/store.ts'
import { queueMail } from '@/lib/mail/store.ts'
import { type Db, db, inTransaction, isUniqueViolation } from '@/lib/platform/db.ts'
import { type FrozenLine, frozenParts, type OpenCheckout } from './checkout.ts'

export type Consent = { readonly version: string; readonly words: string }

export type Start = {
  readonly cartId: string
  readonly cart: Cart
  readonly lines: readonly FrozenLine[]
  readonly consent: Consent | null
  readonly delivery: Delivery
  /** A checkout of the same cart that this one replaces; its session is closed already. */
  readonly replaces: string | null
  readonly requestId: string
  readonly now: Date
  readonly expiresAt: Date
}

/** Delivery as it was offered; the amount is in minor units. */
export type Delivery = {
  readonly amount: number
  readonly label: string
  readonly countries: readonly string[]
}

/** A checkout with all that opening its session needs. */
export type FrozenCheckout = OpenCheckout & {
  readonly currency: string
  readonly subtotal: number
  readonly refillEveryDays: number | null
  readonly delivery: Delivery
  readonly lines: readonly FrozenLine[]
  readonly requestId: string
}

export type Started =
  | { readonly ok: true; readonly checkout: FrozenCheckout }
  /** Stock ran short, or another tab started one a moment earlier. */
  | { readonly ok: false; readonly why: 'short' | 'already_open' }

class ShortOfStock extends Error {}

/** Starts a checkout. @returns why not, when stock ran short or another one of this cart is open. */
export async function startCheckout(start: Start): Promise<Started> {
  try {
    const id = await inTransaction((tx) => insert(tx, start))
    return { ok: true, checkout: await getCheckout(id) }
  } catch (error) {
    if (error instanceof ShortOfStock) return { ok: false, why: 'short' }
    if (isUniqueViolation(error)) return { ok: false, why: 'already_open' }
    throw error
  }
}

/** The cart's open checkout, if it has one, and what was agreed to with it. */
export async function findOpenCheckout(
  cartId: string,
): Promise<(OpenCheckout & { consentWords: string | null }) | null> {
  const row = await db().checkout.findFirst({
    where: { cartId, state: 'OPEN' },
    include: { consent: { select: { words: true } } },
  })
  return row && { ...row, consentWords: row.consent?.words ?? null }
}

/** One checkout as it was frozen. @throws when there is none. */
export async function getCheckout(id: string, on: Db = db()): Promise<FrozenCheckout> {
  const row = await on.checkout.findUniqueOrThrow({
    where: { id },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  const { shippingAmount: amount, shippingLabel: label, shippingCountries: countries } = row
  return {
    ...row,
    delivery: { amount, label, countries },
    lines: row.lines.map((line) => ({ ...line, parts: frozenParts.parse(line.parts) })),
  }
}

/** Remembers the session that Stripe opened for a checkout. */
export async function keepSession(id: string, session: { id: string; url: string }): Promise<void> {
  await db().checkout.update({ where: { id }, data: { stripeSessionId: session.id, stripeUrl: session.url } })
}

/** Ends an unpaid checkout and gives its stock back; one that is settled already stays as it is. */
export async function expireCheckout(id: string, now: Date): Promise<boolean> {
  return inTransaction((tx) => expireIn(tx, id, now))
}

/** Ends a checkout whose bank said no after the buyer was done, and tells her once. */
export async function failCheckout(
  id: string,
  fact: { email: string | null; cartLink: string; requestId: string; now: Date },
): Promise<void> {
  const { email, cartLink, requestId, now } = fact
  await inTransaction(async (tx) => {
    if (!(await expireIn(tx, id, now)) || email === null) return
    const mail = {
      key: `payment-failed:${id}`,
      template: 'payment-failed',
      recipient: email,
      data: { cartLink },
    } as const
    await queueMail(tx, { ...mail, orderId: null, requestId })
  })
}

/** Notes that the buyer is done and the bank is not; the stock stays promised until it says so. */
export async function markProcessing(id: string): Promise<void> {
  await db().checkout.updateMany({ where: { id, state: 'OPEN' }, data: { state: 'PROCESSING' } })
}

/** Checkouts whose time is over, and open ones old enough for a webhook to have been lost; oldest first. */
export async function listUnsettled(
  before: Date,
  afterId: string | null,
  limit: number,
): Promise<OpenCheckout[]> {
  return db().checkout.findMany({
    where: {
      state: { in: ['OPEN', 'PROCESSING'] },
      createdAt: { lt: before },
      ...(afterId ? { id: { gt: afterId } } : {}),
    },
    orderBy: { id: 'asc' },
    take: limit,
  })
}

async function insert(tx: Db, start: Start): Promise<string> {
  const { cartId, cart, lines, consent, delivery, now } = start
  if (start.replaces) await expireIn(tx, start.replaces, now)
  const { id } = await tx.checkout.create({
    data: {
      ...{
        cartId,
        currency: cart.subtotal.currency,
        subtotal: cart.subtotal.amount,
        fingerprint: cart.fingerprint,
      },
      ...{
        refillEveryDays: cart.refillEveryDays,
        shippingAmount: delivery.amount,
        shippingLabel: delivery.label,
        shippingCountries: [...delivery.countries],
        requestId: start.requestId,
        createdAt: now,
        expiresAt: start.expiresAt,
      },
      lines: { create: lines.map((line, position) => ({ ...line, position })) },
    },
    select: { id: true },
  })
  if (consent)
    await tx.consent.create({
      data: { ...consent, checkoutId: id, consentedAt: now, lines: refillLines(start) },
    })
  await acceptPrices(tx, cartId, lines)
  if ((await reserve(tx, { checkoutId: id }, bottlesIn(lines))) !== null) throw new ShortOfStock()
  return id
}

function refillLines({ cart, lines }: Start) {
  return lines
    .filter((line) => line.purchase === 'REFILL')
    .map(({ sku, name, quantity, unitAmount }) => ({
      sku,
      name,
      quantity,
      unitAmount,
      everyDays: cart.refillEveryDays,
    }))
}

async function expireIn(tx: Db, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.checkout.updateMany({
    where: { id, state: { in: ['OPEN', 'PROCESSING'] } },
    data: { state: 'EXPIRED', settledAt: now },
  })
  if (count > 0) await release(tx, { checkoutId: id }, now)
  return count > 0
}
