/**
 * All a cart's page needs, in one statement: the lines with the prices their shopper saw, what can be bought now, and
 * delivery prices. A cart is written far more often than a catalogue, and every write answers with the whole cart.
 */
import { z } from 'zod'
import { unitsAvailable } from '@/lib/catalog/availability.ts'
import type { ShippingPolicy } from '@/lib/catalog/shipping.ts'
import { shippingPolicy } from '@/lib/catalog/shipping-policy.ts'
import { db } from '@/lib/platform/db.ts'
import { log } from '@/lib/platform/log.ts'
import { money } from '@/lib/platform/money.ts'
import { isRhythm, type Offer, type StoredCart } from '../cart.ts'

export type CartRow = StoredCart & { readonly id: string }

export type CartReading = {
  /** Null when no cart belongs to the token. */
  readonly cart: CartRow | null
  /**
   * By sku. Bottles that the cart's own open checkout holds count as free, so that a shopper who comes back from
   * paying never finds her own bottle sold out.
   */
  readonly offers: ReadonlyMap<string, Offer>
  readonly policy: ShippingPolicy
}

const purchase = z.enum(['ONE_TIME', 'REFILL'])
const pricedAt = z.object({ id: z.string(), amount: z.number().int() })
const cartJson = z.object({
  id: z.string(),
  version: z.number().int(),
  everyDays: z.number().int().nullable(),
  lines: z.array(z.object({ sku: z.string(), purchase, quantity: z.number().int(), price: pricedAt })),
})
const partJson = z.object({
  sku: z.string(),
  name: z.string(),
  step: z.number().int().nullable(),
  capsules: z.number().int(),
  capsulesPerDay: z.number().int(),
  quantity: z.number().int(),
  available: z.number().int(),
})
const offerJson = z.object({
  sku: z.string(),
  kind: z.enum(['PRODUCT', 'PROTOCOL']),
  name: z.string(),
  step: z.number().int().nullable(),
  taxCode: z.string(),
  prices: z.object({ ONE_TIME: pricedAt, REFILL: pricedAt }),
  parts: z.array(partJson).min(1),
})
const rowJson = z.object({ cart: cartJson.nullable(), offers: z.array(z.unknown()), policy: shippingPolicy })

/** Reads the cart behind `tokenHash`; null reads what an empty cart can be filled with. */
export async function readCartState(tokenHash: string | null): Promise<CartReading> {
  const [row] = await db().$queryRaw<unknown[]>`
    WITH mine AS (SELECT * FROM cart WHERE token_hash = ${tokenHash}),
    held AS (
      SELECT r.sku, SUM(r.quantity)::int AS quantity
      FROM mine JOIN checkout k ON k.cart_id = mine.id AND k.state = 'OPEN'
      JOIN reservation r ON r.checkout_id = k.id AND r.state = 'HELD' GROUP BY r.sku)
    SELECT
      (SELECT json_build_object('id', mine.id, 'version', mine.version, 'everyDays', mine.refill_every_days, 'lines', (
        SELECT COALESCE(json_agg(json_build_object('sku', l.sku, 'purchase', l.purchase, 'quantity', l.quantity,
          'price', json_build_object('id', p.id, 'amount', p.amount)) ORDER BY l.added_at, l.sku), '[]')
        FROM cart_line l JOIN price p ON p.id = l.price_id WHERE l.cart_id = mine.id)) FROM mine) AS cart,
      (SELECT COALESCE(json_agg(json_build_object('sku', o.sku, 'kind', o.kind, 'name', o.name, 'step', o.step,
        'taxCode', o.tax_code,
        'prices', (SELECT json_object_agg(p.purchase, json_build_object('id', p.id, 'amount', p.amount))
          FROM price p WHERE p.sku = o.sku AND p.currency = 'USD' AND p.valid_until IS NULL),
        'parts', (SELECT json_agg(json_build_object('sku', b.sku, 'name', b.name, 'step', b.step,
            'capsules', b.capsules, 'capsulesPerDay', b.capsules_per_day, 'quantity', part.quantity,
            'available', COALESCE(s.on_hand - s.reserved, 0) + COALESCE(held.quantity, 0)) ORDER BY b.position)
          FROM (SELECT product_sku, quantity FROM protocol_part WHERE protocol_sku = o.sku
            UNION ALL SELECT o.sku, 1 WHERE o.kind = 'PRODUCT') part
          JOIN product b ON b.sku = part.product_sku
          LEFT JOIN stock s ON s.sku = b.sku LEFT JOIN held ON held.sku = b.sku)) ORDER BY o.position), '[]')
        FROM product o WHERE o.active) AS offers,
      (SELECT value FROM setting WHERE key = 'shipping') AS policy`
  const { cart, offers, policy } = rowJson.parse(row)
  return { cart: cart && toRow(cart), offers: new Map(offers.flatMap(toOffers)), policy }
}

function toRow({ id, version, everyDays, lines }: z.infer<typeof cartJson>): CartRow {
  return {
    id,
    version,
    refillEveryDays: isRhythm(everyDays) ? everyDays : null,
    lines: lines.map(({ price, ...line }) => ({
      ...line,
      seen: { priceId: price.id, price: money(price.amount) },
    })),
  }
}

/** A row of the catalogue that is not whole (between two prices, say) is not sold at this moment, and stops nothing else. */
function toOffers(row: unknown): [string, Offer][] {
  const parsed = offerJson.safeParse(row)
  if (parsed.success) return [[parsed.data.sku, toOffer(parsed.data)]]
  log.warn({ problem: z.prettifyError(parsed.error) }, 'a product cannot be sold: its row is not whole')
  return []
}

function toOffer({ prices, parts, ...product }: z.infer<typeof offerJson>): Offer {
  const { ONE_TIME, REFILL } = prices
  return {
    product: {
      ...product,
      prices: {
        ONE_TIME: { id: ONE_TIME.id, price: money(ONE_TIME.amount) },
        REFILL: { id: REFILL.id, price: money(REFILL.amount) },
      },
      parts: parts.map(({ quantity, available: _, ...bottle }) => ({ bottle, quantity })),
    },
    units: unitsAvailable(parts.map(({ available, quantity }) => ({ available, perUnit: quantity }))),
  }
}
