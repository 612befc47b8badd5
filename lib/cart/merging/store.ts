/** One cart a customer: the guest's becomes hers, or its lines join the one she has. */
import { type Db, inTransaction } from '@/lib/platform/db.ts'
import { money } from '@/lib/platform/money.ts'
import { isRhythm, type StoredLine } from '../cart.ts'
import { type Contents, type Merged, mergeCarts } from '../merge.ts'

type CartRow = {
  readonly id: string
  readonly userId: string | null
  readonly everyDays: number | null
  readonly isGuests: boolean
}

export type Joining = {
  readonly userId: string
  /** The cart this browser holds the token of, if any. */
  readonly guestHash: string | null
  /** The hash of the token that opens a cart from now on, in every browser she signs in with. */
  readonly hashFor: (cartId: string) => string
  readonly unitsOf: (sku: string) => number | null
  readonly now: Date
}

/**
 * Joins the guest's cart to the customer's. A cart that belongs to somebody else is left alone.
 * @returns the id of her cart and what came of the merge, which is null when there was nothing to merge; null when she
 * has no cart at all
 */
export async function joinCarts(joining: Joining): Promise<{ cartId: string; merged: Merged | null } | null> {
  const { userId, guestHash, hashFor, unitsOf, now } = joining
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`
    const carts = await tx.$queryRaw<CartRow[]>`
      SELECT id, user_id AS "userId", refill_every_days AS "everyDays",
        token_hash IS NOT DISTINCT FROM ${guestHash} AS "isGuests"
      FROM cart WHERE token_hash = ${guestHash} OR user_id = ${userId}::uuid ORDER BY id FOR UPDATE`
    const hers = carts.find((cart) => cart.userId === userId)
    const guests = carts.find((cart) => cart.isGuests && cart.userId === null)
    const kept = hers ?? guests
    if (!kept) return null
    const merged = hers && guests ? await take(tx, hers, guests, unitsOf) : null
    await tx.cart.update({
      where: { id: kept.id },
      data: {
        ...{ userId, tokenHash: hashFor(kept.id), version: { increment: 1 }, updatedAt: now },
        ...(merged ? { refillEveryDays: merged.refillEveryDays } : {}),
      },
    })
    return { cartId: kept.id, merged }
  })
}

/** Empties the carts of a customer into a new one, so that tokens in other browsers open nothing any more. */
export async function renewCart(userId: string, newHash: string): Promise<void> {
  await inTransaction(async (tx) => {
    const [old] = await tx.$queryRaw<{ id: string; everyDays: number | null }[]>`
      SELECT id, refill_every_days AS "everyDays" FROM cart WHERE user_id = ${userId}::uuid FOR UPDATE`
    if (!old) return
    await tx.cart.update({ where: { id: old.id }, data: { userId: null } })
    const { id } = await tx.cart.create({
      data: { userId, tokenHash: newHash, refillEveryDays: old.everyDays },
      select: { id: true },
    })
    await empty(tx, old.id, id)
  })
}

async function take(
  tx: Db,
  hers: CartRow,
  guests: CartRow,
  unitsOf: (sku: string) => number | null,
): Promise<Merged | null> {
  const [mine, brought] = [await contentsOf(tx, hers), await contentsOf(tx, guests)]
  const merged = mergeCarts(mine, brought, unitsOf)
  for (const { sku, purchase, quantity, seen } of merged.lines) {
    const inBoth = [mine, brought].every(({ lines }) =>
      lines.some((line) => line.sku === sku && line.purchase === purchase),
    )
    if (!inBoth) continue
    await tx.cartLine.updateMany({
      where: { cartId: hers.id, sku, purchase },
      data: { quantity, priceId: seen.priceId },
    })
    await tx.cartLine.deleteMany({ where: { cartId: guests.id, sku, purchase } })
  }
  await empty(tx, guests.id, hers.id)
  return merged.brought.length > 0 ? merged : null
}

/** Moves lines and checkouts; a second open checkout stays where it is, and with it an empty cart. */
async function empty(tx: Db, from: string, to: string): Promise<void> {
  await tx.cartLine.updateMany({ where: { cartId: from }, data: { cartId: to } })
  const open = await tx.checkout.count({ where: { cartId: to, state: 'OPEN' } })
  await tx.checkout.updateMany({
    where: { cartId: from, ...(open > 0 ? { NOT: { state: 'OPEN' as const } } : {}) },
    data: { cartId: to },
  })
  await tx.cart.deleteMany({ where: { id: from, checkouts: { none: {} } } })
}

async function contentsOf(tx: Db, { id, everyDays }: CartRow): Promise<Contents> {
  const rows = await tx.cartLine.findMany({
    where: { cartId: id },
    include: { price: { select: { amount: true } } },
    orderBy: [{ addedAt: 'asc' }, { sku: 'asc' }],
  })
  const lines = rows.map(
    ({ sku, purchase, quantity, priceId, price }): StoredLine => ({
      ...{ sku, purchase, quantity, seen: { priceId, price: money(price.amount) } },
    }),
  )
  return { lines, refillEveryDays: isRhythm(everyDays) ? everyDays : null }
}
