import Stripe from 'stripe'
import type { z } from 'zod'
import type { priceData, productData } from '../api/session-params.ts'
import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { insertObject, requireObject } from '../store/objects.ts'
import type { SessionLine } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'

type PriceData = z.output<typeof priceData>

/** Creates a product and its `product.created`. */
export async function createProduct(
  tx: Transaction,
  input: z.output<typeof productData> & { id?: string; active?: boolean },
): Promise<Stripe.Product> {
  const product: Stripe.Product = {
    id: input.id ?? newId('prod', 14),
    object: 'product',
    active: input.active ?? true,
    created: tx.now,
    default_price: null,
    description: input.description ?? null,
    images: input.images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: input.metadata ?? {},
    name: input.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: input.tax_code ?? null,
    tax_details: null,
    type: 'service',
    unit_label: input.unit_label ?? null,
    updated: tx.now,
    url: null,
  }
  await insertObject(tx, 'product', product, {})
  await emit(tx, 'product.created', product)
  return product
}

/** Creates a one-time price of a product. `unitAmount` in minor units. */
export async function createPrice(
  tx: Transaction,
  input: {
    product: string
    currency: string
    unitAmount: number
    taxBehavior?: 'exclusive' | 'inclusive' | 'unspecified'
    active?: boolean
    metadata?: Stripe.Metadata
    nickname?: string
    lookupKey?: string
  },
): Promise<Stripe.Price> {
  const price: Stripe.Price = {
    id: newId('price'),
    object: 'price',
    active: input.active ?? true,
    billing_scheme: 'per_unit',
    created: tx.now,
    currency: input.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: input.lookupKey ?? null,
    metadata: input.metadata ?? {},
    nickname: input.nickname ?? null,
    product: input.product,
    recurring: null,
    tax_behavior: input.taxBehavior ?? 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: input.unitAmount,
    unit_amount_decimal: Stripe.Decimal.from(input.unitAmount),
  }
  await insertObject(tx, 'price', price, {})
  await emit(tx, 'price.created', price)
  return price
}

/** The price of inline `price_data`: its product is made (inactive, as Stripe does) or looked up. */
export async function priceFromData(tx: Transaction, data: PriceData, param: string): Promise<Stripe.Price> {
  if (Boolean(data.product) === Boolean(data.product_data))
    throw invalid(
      `You must specify either \`product\` or \`product_data\` when creating a price.`,
      `${param}[product_data]`,
    )
  const product = data.product_data
    ? await createProduct(tx, { ...data.product_data, active: false })
    : (await requireObject(tx, 'product', data.product ?? '', `${param}[product]`)).doc
  return createPrice(tx, {
    product: product.id,
    currency: data.currency,
    unitAmount: data.unit_amount,
    taxBehavior: data.tax_behavior,
    active: false,
  })
}

/** A session's line from its parameters; its amounts are filled in when the session is priced. */
export async function resolveLine(
  tx: Transaction,
  line: { price?: string; price_data?: PriceData; quantity?: number; metadata?: Stripe.Metadata },
): Promise<SessionLine> {
  if (Boolean(line.price) === Boolean(line.price_data))
    throw invalid('You must specify either `price` or `price_data`.', 'line_items', 'parameter_missing')
  if (line.quantity === undefined)
    throw invalid(
      'Quantity is required. Add `quantity` to `line_items[0]`',
      'line_items[0][quantity]',
      'parameter_missing',
    )
  const price = line.price_data
    ? await priceFromData(tx, line.price_data, 'line_items[0][price_data]')
    : (await requireObject(tx, 'price', line.price ?? '', 'line_items[0][price]')).doc
  const product = await requireObject(
    tx,
    'product',
    typeof price.product === 'string' ? price.product : price.product.id,
  )
  return {
    item: {
      id: newId('li'),
      object: 'item',
      adjustable_quantity: null,
      amount_discount: 0,
      amount_subtotal: 0,
      amount_tax: 0,
      amount_total: 0,
      currency: price.currency,
      description: product.doc.name,
      discounts: [],
      metadata: line.metadata ?? {},
      price,
      quantity: line.quantity,
      taxes: [],
    },
    tax_code: typeof product.doc.tax_code === 'string' ? product.doc.tax_code : null,
  }
}
