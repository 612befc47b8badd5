/** Visitors who have a cart already, so that none of their requests sets a cookie. */
import pg from 'pg'
import { hashToken, newToken } from '@/lib/platform/tokens.ts'
import { Problem } from '../stack/problem.ts'

export type Visitor = {
  /** What her browser sends with every request. */
  readonly cookie: string
  /** Hers alone: limits that count by address never meet two visitors in one. */
  readonly address: string
  /** Units in her one line: 1 or 2. Adding one makes it 2, setting it to 1 makes it 1 again. */
  quantity: number
}

/**
 * Empties the carts of the database and makes `count` new ones with one line of `sku`, every second one with two units.
 * @throws Problem when `sku` is not sold
 */
export async function makeVisitors(databaseUrl: string, sku: string, count: number): Promise<Visitor[]> {
  const tokens = Array.from({ length: count }, newToken)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('DELETE FROM cart')
    await client.query('DELETE FROM rate_limit')
    const { rowCount } = await client.query(
      `WITH made AS (
         INSERT INTO cart (id, token_hash)
         SELECT gen_random_uuid(), hash FROM unnest($1::text[]) AS hash RETURNING id, token_hash)
       INSERT INTO cart_line (cart_id, sku, purchase, quantity, price_id)
       SELECT made.id, price.sku, price.purchase, 1 + array_position($1::text[], made.token_hash) % 2, price.id
       FROM made, price
       WHERE price.sku = $2 AND price.purchase = 'ONE_TIME' AND price.currency = 'USD' AND price.valid_until IS NULL`,
      [tokens.map(hashToken), sku],
    )
    if (rowCount !== count) throw new Problem(`${sku} is not sold in the store that is measured.`)
    for (const name of ['cart', 'cart_line', 'rate_limit']) await client.query(`VACUUM ANALYZE ${name}`)
  } finally {
    await client.end()
  }
  return tokens.map((token, at) => {
    // array_position counts from 1.
    const quantity = 1 + ((at + 1) % 2)
    return { cookie: `vs_cart=${token}; vs_cart_count=${quantity}`, address: addressOf(at), quantity }
  })
}

/** One of the addresses that are kept for measuring (RFC 2544): 198.18.0.0 to 198.19.255.255. */
function addressOf(at: number): string {
  return `198.${18 + ((at >> 16) & 1)}.${(at >> 8) & 255}.${at & 255}`
}
