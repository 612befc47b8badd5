/** Cart rows, always found by the hash of the visitor's token. Each write is one statement and bumps the version. */
import type { Purchase } from '@/lib/catalog/product.ts'
import { findOffers } from '@/lib/catalog/store.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { money } from '@/lib/platform/money.ts'
import { isRhythm, type Offer, type Rhythm, type StoredCart } from './cart.ts'

export type CartRow = StoredCart & { readonly id: string }

type LineWrite = {
  readonly sku: string
  readonly purchase: Purchase
  readonly quantity: number
  readonly priceId: string
  readonly everyDays: Rhythm | null
}

/** The cart behind a token; null when there is none. */
export async function findCart(tokenHash: string, on: Db = db()): Promise<CartRow | null> {
  const row = await on.cart.findUnique({
    where: { tokenHash },
    include: { lines: { orderBy: [{ addedAt: 'asc' }, { sku: 'asc' }], include: { price: true } } },
  })
  if (!row) return null
  return {
    id: row.id,
    version: row.version,
    refillEveryDays: isRhythm(row.refillEveryDays) ? row.refillEveryDays : null,
    lines: row.lines.map(({ sku, purchase, quantity, price }) => ({
      ...{ sku, purchase, quantity },
      seen: { priceId: price.id, price: money(price.amount) },
    })),
  }
}

/**
 * What can be bought now, for a cart: bottles that the cart's own open checkout holds count as free for it, so that a
 * shopper who comes back never finds her own bottle sold out.
 */
export async function offersFor(cartId: string | null, on: Db = db()): Promise<Map<string, Offer>> {
  const own = cartId === null ? [] : await heldByCart(on, cartId)
  const offers = await findOffers(new Map(own.map((row) => [row.sku, row.quantity])), on)
  return new Map(offers.map((offer) => [offer.product.sku, offer]))
}

/**
 * Adds to the cart behind `tokenHash`, making the cart with its first line in the same statement.
 * @param limit the quantity the line may not pass.
 * @returns false when the line would pass `limit`; nothing is changed then.
 */
export async function addLine(tokenHash: string, line: LineWrite, limit: number): Promise<boolean> {
  const added = await db().$queryRaw<unknown[]>`
    WITH held AS (
      INSERT INTO cart (id, token_hash, refill_every_days) VALUES (gen_random_uuid(), ${tokenHash}, ${line.everyDays}::int)
      ON CONFLICT (token_hash) DO UPDATE SET version = cart.version + 1, updated_at = now(),
        refill_every_days = COALESCE(EXCLUDED.refill_every_days, cart.refill_every_days)
      RETURNING id)
    INSERT INTO cart_line (cart_id, sku, purchase, quantity, price_id)
    SELECT id, ${line.sku}, ${line.purchase}::"Purchase", ${line.quantity}, ${line.priceId}::uuid FROM held
    ON CONFLICT (cart_id, sku, purchase) DO UPDATE
      SET quantity = cart_line.quantity + EXCLUDED.quantity, price_id = EXCLUDED.price_id
      WHERE cart_line.quantity + EXCLUDED.quantity <= ${limit}
    RETURNING cart_id`
  return added.length > 0
}

/** Sets a line's absolute quantity; 0 removes it. A line that is gone stays gone. */
export async function setQuantity(
  cartId: string,
  sku: string,
  purchase: Purchase,
  quantity: number,
): Promise<void> {
  await inTransaction(async (tx) => {
    await touch(tx, cartId)
    if (quantity === 0) await tx.cartLine.deleteMany({ where: { cartId, sku, purchase } })
    else await tx.cartLine.updateMany({ where: { cartId, sku, purchase }, data: { quantity } })
  })
}

/** Sets the one rhythm of a cart's refill lines. */
export async function setRhythm(cartId: string, everyDays: Rhythm): Promise<void> {
  await db().cart.update({
    where: { id: cartId },
    data: { refillEveryDays: everyDays, version: { increment: 1 }, updatedAt: new Date() },
  })
}

/** Turns a line from one time to refill or back; a line of the other kind takes it in, up to `limit`. */
export async function setPurchase(
  cartId: string,
  from: LineWrite,
  to: Purchase,
  limit: number,
): Promise<void> {
  await inTransaction(async (tx) => {
    await touch(tx, cartId, from.everyDays)
    const { count } = await tx.cartLine.deleteMany({
      where: { cartId, sku: from.sku, purchase: from.purchase },
    })
    if (count === 0) return
    await tx.$executeRaw`
      INSERT INTO cart_line (cart_id, sku, purchase, quantity, price_id)
      VALUES (${cartId}::uuid, ${from.sku}, ${to}::"Purchase", ${from.quantity}, ${from.priceId}::uuid)
      ON CONFLICT (cart_id, sku, purchase) DO UPDATE
        SET quantity = LEAST(${limit}, cart_line.quantity + EXCLUDED.quantity), price_id = EXCLUDED.price_id`
  })
}

/** Notes that the shopper has seen and accepted the prices of these lines. */
export async function acceptPrices(
  tx: Db,
  cartId: string,
  lines: readonly { sku: string; purchase: Purchase; priceId: string }[],
): Promise<void> {
  for (const { sku, purchase, priceId } of lines) {
    await tx.cartLine.updateMany({ where: { cartId, sku, purchase, NOT: { priceId } }, data: { priceId } })
  }
}

/** Takes bought lines out of a cart, leaving what was added since. */
export async function takeOut(
  tx: Db,
  cartId: string,
  bought: readonly { sku: string; purchase: Purchase; quantity: number }[],
): Promise<void> {
  await touch(tx, cartId)
  for (const { sku, purchase, quantity } of bought) {
    await tx.cartLine.deleteMany({ where: { cartId, sku, purchase, quantity: { lte: quantity } } })
    await tx.cartLine.updateMany({
      where: { cartId, sku, purchase },
      data: { quantity: { decrement: quantity } },
    })
  }
}

/** Forgets carts untouched since `before` that never led to a checkout. */
export async function forgetAbandoned(before: Date): Promise<number> {
  const { count } = await db().cart.deleteMany({
    where: { updatedAt: { lt: before }, checkouts: { none: {} } },
  })
  return count
}

async function touch(tx: Db, cartId: string, everyDays: Rhythm | null = null): Promise<void> {
  await tx.$executeRaw`
    UPDATE cart SET version = version + 1, updated_at = now(),
      refill_every_days = COALESCE(${everyDays}::int, refill_every_days) WHERE id = ${cartId}::uuid`
}

async function heldByCart(on: Db, cartId: string): Promise<{ sku: string; quantity: number }[]> {
  return on.reservation.findMany({
    where: { state: 'HELD', checkout: { cartId, state: 'OPEN' } },
    select: { sku: true, quantity: true },
  })
}
