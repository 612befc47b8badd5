/** Order rows, and the one transaction that makes an order out of something paid. */
import { takeOut } from '@/lib/cart/store.ts'
import type { Purchase } from '@/lib/catalog/product.ts'
import { frozenParts } from '@/lib/checkout/checkout.ts'
import { getCheckout } from '@/lib/checkout/store.ts'
import { bottlesIn } from '@/lib/inventory/bottles.ts'
import { takeForOrder } from '@/lib/inventory/store.ts'
import { queueMail } from '@/lib/mail/store.ts'
import type { PaidSession } from '@/lib/payments/session-reading.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'
import { confirmationOf } from './confirmation.ts'
import { MAX_LINKS } from './find-order.ts'
import { linkOf } from './link.ts'
import { newOrderNumber } from './number.ts'
import type { Order } from './order.ts'

const include = { lines: { orderBy: { position: 'asc' } }, checkout: { select: { consent: true } } } as const

/** What placing needs besides the paid session. */
export type PlaceContext = { readonly requestId: string; readonly now: Date }

/**
 * Turns a paid session into an order, once: the checkout row is locked, and its id is unique among orders.
 * In the same transaction: lots taken first-expiring-first-out, the cart emptied of what was bought, the mail queued.
 */
export async function insertOrder(
  paid: PaidSession,
  context: PlaceContext,
): Promise<{ number: string; isNew: boolean }> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM checkout WHERE id = ${paid.checkoutId}::uuid FOR UPDATE`
    const existing = await tx.order.findUnique({
      where: { checkoutId: paid.checkoutId },
      select: { number: true },
    })
    if (existing) return { number: existing.number, isNew: false }
    return { number: await insert(tx, paid, context), isNew: true }
  })
}

/** An order by its number; the caller must hold its signed link or own its cart. */
export async function findOrder(number: string): Promise<Order | null> {
  const row = await db().order.findUnique({ where: { number }, include })
  if (!row) return null
  const { checkout, ...order } = row
  return {
    ...order,
    consentWords: checkout.consent?.words ?? null,
    lines: row.lines.map((line) => ({ ...line, parts: frozenParts.parse(line.parts) })),
  }
}

/** The order of a checkout, and whether the visitor behind `tokenHash` is the one who checked out. */
export async function findOrderOfSession(
  sessionId: string,
  tokenHash: string | null,
): Promise<{ number: string | null; isOwner: boolean } | null> {
  const checkout = await db().checkout.findUnique({
    where: { stripeSessionId: sessionId },
    select: { order: { select: { number: true } }, cart: { select: { tokenHash: true } } },
  })
  if (!checkout) return null
  return {
    number: checkout.order?.number ?? null,
    isOwner: tokenHash !== null && checkout.cart.tokenHash === tokenHash,
  }
}

/** Queues the look-up of an address's orders; the same work is done whether or not there are any. */
export async function requestOrderLinks(email: string, requestId: string): Promise<void> {
  await addJob(db(), 'send-order-links', { email, requestId })
}

/** Queues the mail with the links to an address's newest orders; an address without orders gets none. */
export async function sendOrderLinks(email: string, requestId: string): Promise<void> {
  const rows = await db().$queryRaw<{ number: string; placedAt: Date; email: string }[]>`
    SELECT number, placed_at AS "placedAt", email FROM "order"
    WHERE lower(email) = ${email.toLowerCase()} ORDER BY placed_at DESC LIMIT ${MAX_LINKS}`
  const [newest] = rows
  if (!newest) return
  await inTransaction((tx) =>
    queueMail(tx, {
      key: `order-links:${requestId}`,
      template: 'order-links',
      recipient: newest.email,
      data: { orders: rows.map(linkOf) },
      orderId: null,
      requestId,
    }),
  )
}

async function insert(tx: Db, paid: PaidSession, { requestId, now }: PlaceContext): Promise<string> {
  const checkout = await getCheckout(paid.checkoutId, tx)
  const { cartId } = await tx.checkout.findUniqueOrThrow({
    where: { id: paid.checkoutId },
    select: { cartId: true },
  })
  const consent = await tx.consent.findUnique({ where: { checkoutId: paid.checkoutId } })
  const order = await tx.order.create({
    data: {
      ...toRow(paid),
      number: newOrderNumber(),
      refillEveryDays: checkout.refillEveryDays,
      placedAt: now,
    },
  })
  await tx.orderLine.createMany({
    data: checkout.lines.map(({ sku, name, purchase, quantity, unitAmount, priceId, parts }, position) => ({
      ...{ orderId: order.id, position, sku, name, purchase, quantity, unitAmount, priceId, parts },
    })),
  })
  await tx.checkout.update({ where: { id: checkout.id }, data: { state: 'COMPLETED', settledAt: now } })
  const short = await takeForOrder(tx, order, bottlesIn(checkout.lines), now)
  if (short.length > 0)
    await tx.order.update({ where: { id: order.id }, data: { fulfilment: 'AWAITING_STOCK' } })
  await takeOut(
    tx,
    cartId,
    checkout.lines satisfies readonly { sku: string; purchase: Purchase; quantity: number }[],
  )
  await queueMail(tx, {
    key: `order-confirmation:${order.id}`,
    template: 'order-confirmation',
    recipient: paid.email,
    data: confirmationOf(order, checkout.lines, consent?.words ?? null, short.length > 0),
    orderId: order.id,
    requestId,
  })
  return order.number
}

function toRow(paid: PaidSession) {
  const { address } = paid
  return {
    checkoutId: paid.checkoutId,
    stripeSessionId: paid.sessionId,
    stripePaymentIntentId: paid.paymentIntentId,
    stripeCustomerId: paid.customerId,
    stripePaymentMethodId: paid.paymentMethodId,
    email: paid.email,
    name: paid.name,
    phone: paid.phone,
    addressLine1: address.line1,
    addressLine2: address.line2,
    city: address.city,
    region: address.region,
    postalCode: address.postalCode,
    country: address.country,
    currency: paid.currency,
    subtotal: paid.subtotal,
    discount: paid.discount,
    shipping: paid.shipping,
    tax: paid.tax,
    total: paid.total,
    shippingName: paid.shippingName,
  }
}
