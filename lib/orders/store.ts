/** Order rows, and the one transaction that makes an order out of something paid. */
import { takeOut } from '@/lib/cart/store.ts'
import { type FrozenLine, frozenParts } from '@/lib/checkout/checkout.ts'
import { getCheckout } from '@/lib/checkout/store.ts'
import { bottlesIn } from '@/lib/inventory/bottles.ts'
import { takeForOrder } from '@/lib/inventory/store.ts'
import { queueMail } from '@/lib/mail/store.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'
import { currencyOf } from '@/lib/platform/money.ts'
import { confirmationOf } from './confirmation.ts'
import { consentInclude, consentOf } from './consent-words.ts'
import { MAX_LINKS } from './find-order.ts'
import { linkOf } from './link.ts'
import { newOrderNumber } from './number.ts'
import type { Order } from './order.ts'
import { orderRowOf, type PaidPurchase } from './purchase.ts'
import { hasGoneWrong } from './refunds.ts'

const include = {
  lines: { orderBy: { position: 'asc' } },
  shipment: true,
  refunds: { orderBy: { createdAt: 'asc' } },
  ...consentInclude,
} as const

/** What placing needs besides the paid session. */
export type PlaceContext = { readonly requestId: string; readonly now: Date }

/**
 * Turns something paid into an order, once: the row it comes from is locked, and its id is unique among orders.
 * In the same transaction: lots taken first-expiring-first-out, the cart emptied of what was bought, the mail queued,
 * and, for the first order of a refill, the job that begins its plan.
 * @param tx the transaction of the fact that it was paid
 */
export async function placeIn(
  tx: Db,
  paid: PaidPurchase,
  context: PlaceContext,
): Promise<{ id: string; number: string; isNew: boolean }> {
  const source = 'cycleId' in paid ? { cycleId: paid.cycleId } : { checkoutId: paid.checkoutId }
  if ('cycleId' in source)
    await tx.$queryRaw`SELECT id FROM cycle WHERE id = ${source.cycleId}::uuid FOR UPDATE`
  else await tx.$queryRaw`SELECT id FROM checkout WHERE id = ${source.checkoutId}::uuid FOR UPDATE`
  const existing = await tx.order.findUnique({ where: source, select: { id: true, number: true } })
  if (existing) return { ...existing, isNew: false }
  const bought = 'cycleId' in paid ? paid : await boughtIn(tx, paid.checkoutId)
  const order = await insert(tx, paid, bought, context)
  if (!('cycleId' in paid)) await closeCheckout(tx, paid.checkoutId, order.id, bought, context)
  return { ...order, isNew: true }
}

/** `placeIn` in a transaction of its own. */
export async function insertOrder(
  paid: PaidPurchase,
  context: PlaceContext,
): Promise<{ number: string; isNew: boolean }> {
  return inTransaction((tx) => placeIn(tx, paid, context))
}

/** An order by its number; the caller must hold its signed link or own its cart. */
export async function findOrder(number: string): Promise<Order | null> {
  const row = await db().order.findUnique({ where: { number }, include })
  if (!row) return null
  const { checkout: _, cycle: __, ...order } = row
  return {
    ...order,
    currency: currencyOf(order.currency),
    consent: consentOf(row),
    refunds: row.refunds.filter(({ status }) => !hasGoneWrong(status)),
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

/** What was bought, as it was frozen: with the checkout, or with the notice of a refill. */
type Bought = {
  readonly lines: readonly FrozenLine[]
  readonly everyDays: number | null
  readonly consentWords: string | null
}

async function boughtIn(tx: Db, checkoutId: string): Promise<Bought> {
  const checkout = await getCheckout(checkoutId, tx)
  const consent = await tx.consent.findUnique({ where: { checkoutId } })
  return {
    lines: checkout.lines,
    everyDays: checkout.refillEveryDays,
    consentWords: consent?.words ?? null,
  }
}

async function insert(
  tx: Db,
  paid: PaidPurchase,
  { lines, everyDays, consentWords }: Bought,
  { requestId, now }: PlaceContext,
): Promise<{ id: string; number: string }> {
  const order = await tx.order.create({
    data: {
      ...orderRowOf(paid),
      number: newOrderNumber(),
      userId: 'cycleId' in paid ? paid.userId : await accountOf(tx, paid.email),
      refillEveryDays: everyDays,
      placedAt: now,
    },
  })
  await tx.orderLine.createMany({
    data: lines.map(({ sku, name, purchase, quantity, unitAmount, priceId, parts }, position) => ({
      ...{ orderId: order.id, position, sku, name, purchase, quantity, unitAmount, priceId, parts },
    })),
  })
  const holder = 'cycleId' in paid ? { cycleId: paid.cycleId } : { checkoutId: paid.checkoutId }
  const short = await takeForOrder(tx, order.id, holder, bottlesIn(lines), now)
  if (short.length > 0)
    await tx.order.update({ where: { id: order.id }, data: { fulfilment: 'AWAITING_STOCK' } })
  await queueMail(tx, {
    key: `order-confirmation:${order.id}`,
    template: 'order-confirmation',
    recipient: paid.email,
    data: confirmationOf({ ...order, currency: currencyOf(order.currency) }, lines, {
      refillTerms: consentWords,
      awaitingStock: short.length > 0,
      manageLink: 'cycleId' in paid ? paid.manageLink : null,
      cancelLink: 'cycleId' in paid ? paid.cancelLink : null,
      nextOn: 'cycleId' in paid ? paid.nextOn : null,
    }),
    orderId: order.id,
    requestId,
  })
  return order
}

/** Ends the checkout an order came from: its cart loses what was bought, and a chosen refill begins. */
async function closeCheckout(
  tx: Db,
  checkoutId: string,
  orderId: string,
  { lines, everyDays }: Bought,
  { requestId, now }: PlaceContext,
): Promise<void> {
  const { cartId } = await tx.checkout.update({
    where: { id: checkoutId },
    data: { state: 'COMPLETED', settledAt: now },
    select: { cartId: true },
  })
  await takeOut(tx, cartId, lines, now)
  if (everyDays !== null) await addJob(tx, 'begin-plan', { orderId, requestId })
}

/** The account whose proven address an order was placed with; null when there is none. */
async function accountOf(tx: Db, email: string): Promise<string | null> {
  const user = await tx.user.findFirst({
    where: { email: email.toLowerCase(), emailVerified: { not: null } },
    select: { id: true },
  })
  return user?.id ?? null
}
