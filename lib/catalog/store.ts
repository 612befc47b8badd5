/** Catalogue rows as catalogue data. */
import type { Prisma } from '@/generated/prisma/client.ts'
import { type Db, db } from '@/lib/platform/db.ts'
import { money } from '@/lib/platform/money.ts'
import { availabilityOf, unitsAvailable } from './availability.ts'
import type { Bottle, Part, PriceVersion, Product, Purchase } from './product.ts'
import type { ShippingPolicy } from './shipping.ts'
import { shippingPolicy } from './shipping-policy.ts'

const currentPrices = { where: { validUntil: null, currency: 'USD' } } as const
const ingredients = { orderBy: { position: 'asc' } } as const
const include = {
  prices: currentPrices,
  stock: true,
  ingredients,
  parts: {
    orderBy: { product: { position: 'asc' } },
    include: { product: { include: { stock: true, ingredients } } },
  },
} satisfies Prisma.ProductInclude

type ProductRow = Prisma.ProductGetPayload<{ include: typeof include }>
type BottleRow = Omit<ProductRow, 'prices' | 'parts'>

/** Every active product, then every active protocol, in the shop's order. */
export async function listProducts(on: Db = db()): Promise<Product[]> {
  const rows = await on.product.findMany({ where: { active: true }, include, orderBy: { position: 'asc' } })
  return rows.flatMap((row) => toProduct(row) ?? [])
}

/** The active product or protocol sold under `sku`, or null. */
export async function findProduct(sku: string, on: Db = db()): Promise<Product | null> {
  const row = await on.product.findFirst({ where: { sku, active: true }, include })
  return row && toProduct(row)
}

/** The skus whose pages show `sku`: itself and the protocols it is part of. */
export async function skusShowing(sku: string): Promise<string[]> {
  const protocols = await db().protocolPart.findMany({
    where: { productSku: sku },
    select: { protocolSku: true },
  })
  return [sku, ...protocols.map((part) => part.protocolSku)]
}

/** The owner's delivery prices. @throws when the setting is missing or malformed. */
export async function readShippingPolicy(on: Db = db()): Promise<ShippingPolicy> {
  const row = await on.setting.findUniqueOrThrow({ where: { key: 'shipping' } })
  return shippingPolicy.parse(row.value)
}

function unitsOf(row: ProductRow): number {
  const parts = row.kind === 'PROTOCOL' ? row.parts : [{ product: row, quantity: 1 }]
  return unitsAvailable(
    parts.map(({ product, quantity }) => ({
      available: product.stock ? product.stock.onHand - product.stock.reserved : 0,
      perUnit: quantity,
    })),
  )
}

/** Null while a row is not whole: without both prices, or a protocol without parts. */
function toProduct(row: ProductRow): Product | null {
  const [oneTime, refill] = [currentPrice(row, 'ONE_TIME'), currentPrice(row, 'REFILL')]
  if (!oneTime || !refill || (row.kind === 'PROTOCOL' && row.parts.length === 0)) return null
  return {
    sku: row.sku,
    kind: row.kind,
    name: row.name,
    step: row.step,
    taxCode: row.taxCode,
    parts: toParts(row),
    prices: { ONE_TIME: oneTime, REFILL: refill },
    availability: availabilityOf(unitsOf(row)),
  }
}

function toParts(row: ProductRow): Part[] {
  if (row.kind === 'PRODUCT') return [{ bottle: toBottle(row), quantity: 1 }]
  return row.parts.map((part) => ({ bottle: toBottle(part.product), quantity: part.quantity }))
}

function toBottle(row: BottleRow): Bottle {
  if (row.capsules === null || row.capsulesPerDay === null) throw new Error(`${row.sku} has no capsules`)
  return {
    sku: row.sku,
    name: row.name,
    step: row.step,
    capsules: row.capsules,
    capsulesPerDay: row.capsulesPerDay,
    ingredients: row.ingredients.map(({ name, form, amountMg }) => ({ name, form, amountMg })),
  }
}

function currentPrice(row: ProductRow, purchase: Purchase): PriceVersion | null {
  const price = row.prices.find((one) => one.purchase === purchase)
  return price ? { id: price.id, price: money(price.amount) } : null
}
