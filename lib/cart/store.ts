/**
 * Writes to cart rows. Each bumps the version and returns it, so that a writer who knew the version before can tell
 * whether someone else wrote in between.
 */
import type { Purchase } from '@/lib/catalog/product.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import type { Rhythm } from './cart.ts'

type LineWrite = {
  readonly sku: string
  readonly purchase: Purchase
  readonly quantity: number
  readonly priceId: string
  readonly everyDays: Rhythm | null
}

/**
 * Adds to the cart behind `tokenHash`, making the cart with its first line in the same statement.
 * @param limit the quantity the line may not pass.
 * @returns the cart's new version; null when the line would pass `limit`, and nothing of it was added.
 */
export async function addLine(
  tokenHash: string,
  line: LineWrite,
  limit: number,
  now: Date,
): Promise<number | null> {
  const [added] = await db().$queryRaw<{ version: number }[]>`
    WITH mine AS (
      INSERT INTO cart (id, token_hash, refill_every_days, created_at, updated_at)
      VALUES (gen_random_uuid(), ${tokenHash}, ${line.everyDays}::int, ${now}, ${now})
      ON CONFLICT (token_hash) DO UPDATE SET version = cart.version + 1, updated_at = EXCLUDED.updated_at,
        refill_every_days = COALESCE(EXCLUDED.refill_every_days, cart.refill_every_days)
      RETURNING id, version),
    line AS (
      INSERT INTO cart_line (cart_id, sku, purchase, quantity, price_id)
      SELECT id, ${line.sku}, ${line.purchase}::"Purchase", ${line.quantity}, ${line.priceId}::uuid FROM mine
      ON CONFLICT (cart_id, sku, purchase) DO UPDATE
        SET quantity = cart_line.quantity + EXCLUDED.quantity, price_id = EXCLUDED.price_id
        WHERE cart_line.quantity + EXCLUDED.quantity <= ${limit}
      RETURNING cart_id)
    SELECT version FROM mine JOIN line ON line.cart_id = mine.id`
  return added?.version ?? null
}

/**
 * Sets a line's absolute quantity; 0 removes it. A line that is gone stays gone.
 * @returns the cart's new version.
 */
export async function setQuantity(
  cartId: string,
  sku: string,
  purchase: Purchase,
  quantity: number,
  now: Date,
): Promise<number | null> {
  const [set] = await db().$queryRaw<{ version: number }[]>`
    WITH mine AS (
      UPDATE cart SET version = version + 1, updated_at = ${now} WHERE id = ${cartId}::uuid RETURNING id, version),
    removed AS (
      DELETE FROM cart_line USING mine
      WHERE ${quantity} = 0 AND cart_id = mine.id AND sku = ${sku} AND purchase = ${purchase}::"Purchase"),
    changed AS (
      UPDATE cart_line SET quantity = ${quantity} FROM mine
      WHERE ${quantity} > 0 AND cart_id = mine.id AND sku = ${sku} AND purchase = ${purchase}::"Purchase")
    SELECT version FROM mine`
  return set?.version ?? null
}

/** Sets the one rhythm of a cart's refill lines. */
export async function setRhythm(cartId: string, everyDays: Rhythm, now: Date): Promise<void> {
  await touch(db(), cartId, now, everyDays)
}

/** Turns a line from one time to refill or back, in its place; a line of the other kind takes it in, up to `limit`. */
export async function setPurchase(
  cartId: string,
  from: LineWrite,
  to: Purchase,
  limit: number,
  now: Date,
): Promise<void> {
  await inTransaction(async (tx) => {
    await touch(tx, cartId, now, from.everyDays)
    await tx.$executeRaw`
      WITH gone AS (
        DELETE FROM cart_line
        WHERE cart_id = ${cartId}::uuid AND sku = ${from.sku} AND purchase = ${from.purchase}::"Purchase"
        RETURNING added_at)
      INSERT INTO cart_line (cart_id, sku, purchase, quantity, price_id, added_at)
      SELECT ${cartId}::uuid, ${from.sku}, ${to}::"Purchase", ${from.quantity}, ${from.priceId}::uuid, added_at FROM gone
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
  now: Date,
): Promise<void> {
  await touch(tx, cartId, now)
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

async function touch(tx: Db, cartId: string, now: Date, everyDays: Rhythm | null = null): Promise<void> {
  await tx.$executeRaw`
    UPDATE cart SET version = version + 1, updated_at = ${now},
      refill_every_days = COALESCE(${everyDays}::int, refill_every_days) WHERE id = ${cartId}::uuid`
}
