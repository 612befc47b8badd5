/** What can be done to a cart, once its visitor and her limits are known. The rules decide; the store writes. */
import { fullName, type Purchase } from '@/lib/catalog/product.ts'
import { MAX_QUANTITY, type Offer, type Rhythm, type StoredCart, type StoredLine } from './cart.ts'
import type { CartRefusal } from './outcome.ts'
import type { CartReading } from './reading/store.ts'
import { addLine, setPurchase, setQuantity, setRhythm } from './store.ts'

export type Addition = {
  readonly sku: string
  readonly purchase: Purchase
  readonly quantity: number
  /** Days between refills; read only when `purchase` is REFILL. */
  readonly everyDays: Rhythm
}

/**
 * What a change came to: a refusal, the cart as it is now, or `unknown` when someone else wrote in between and it must
 * be read again.
 */
export type Changed = { readonly refusal: CartRefusal } | { readonly now: StoredCart } | 'unknown'

type Change<T> = (tokenHash: string, reading: CartReading, value: T, now: Date) => Promise<Changed>

/** Adds to the cart behind `tokenHash`, which is made when it does not exist. */
export const add: Change<Addition> = async (tokenHash, { cart, offers }, addition, now) => {
  const { sku, purchase, quantity } = addition
  const offer = offers.get(sku)
  const before = cart?.lines.find((line) => isSame(line, addition))?.quantity ?? 0
  const refusal = refuseQuantity(offer, before + quantity)
  if (refusal || !offer) return { refusal: refusal ?? { reason: 'unknown_product' } }
  const seen = seenPrice(offer, purchase)
  const everyDays = purchase === 'REFILL' ? addition.everyDays : null
  const write = { sku, purchase, quantity, priceId: seen.priceId, everyDays }
  const version = await addLine(tokenHash, write, Math.min(MAX_QUANTITY, offer.units), now)
  if (version === null) return { refusal: tooMany(offer) }
  const line: StoredLine = { sku, purchase, quantity: before + quantity, seen }
  return knownAfter(cart, version, everyDays, (lines) =>
    before === 0 ? [...lines, line] : lines.map((one) => (isSame(one, line) ? line : one)),
  )
}

/** Sets a line's absolute quantity; 0 removes it. */
export const changeQuantity: Change<{ sku: string; purchase: Purchase; quantity: number }> = async (
  _,
  { cart, offers },
  change,
  now,
) => {
  if (!cart) return 'unknown'
  const { sku, purchase, quantity } = change
  const refusal = quantity > 0 ? refuseQuantity(offers.get(sku), quantity) : null
  if (refusal) return { refusal }
  const version = await setQuantity(cart.id, sku, purchase, quantity, now)
  return knownAfter(cart, version, null, (lines) =>
    quantity === 0
      ? lines.filter((line) => !isSame(line, change))
      : lines.map((line) => (isSame(line, change) ? { ...line, quantity } : line)),
  )
}

/** Turns a line from one time to refill or back. */
export const changePurchase: Change<{
  sku: string
  from: Purchase
  to: Purchase
  everyDays: Rhythm
}> = async (_, { cart, offers }, { sku, from, to, everyDays }, now) => {
  const line = cart?.lines.find((one) => isSame(one, { sku, purchase: from }))
  if (!cart || !line || from === to) return 'unknown'
  const offer = offers.get(sku)
  if (!offer) return { refusal: { reason: 'unknown_product' } }
  const rhythm = to === 'REFILL' ? (cart.refillEveryDays ?? everyDays) : null
  const { priceId } = seenPrice(offer, to)
  const write = { sku, purchase: from, quantity: line.quantity, priceId, everyDays: rhythm }
  await setPurchase(cart.id, write, to, MAX_QUANTITY, now)
  return 'unknown'
}

/** Sets how often the whole cart refills. */
export const changeRhythm: Change<{ everyDays: Rhythm }> = async (_, { cart }, { everyDays }, now) => {
  if (cart) await setRhythm(cart.id, everyDays, now)
  return 'unknown'
}

/** The cart after our write, when the version proves that nobody else's came between. */
function knownAfter(
  before: StoredCart | null,
  version: number | null,
  everyDays: Rhythm | null,
  patch: (lines: readonly StoredLine[]) => readonly StoredLine[],
): Changed {
  if (version !== (before?.version ?? 0) + 1) return 'unknown'
  const refillEveryDays = everyDays ?? before?.refillEveryDays ?? null
  return { now: { version, refillEveryDays, lines: patch(before?.lines ?? []) } }
}

function refuseQuantity(offer: Offer | undefined, quantity: number): CartRefusal | null {
  if (!offer) return { reason: 'unknown_product' }
  const name = fullName(offer.product)
  if (offer.units < 1) return { reason: 'sold_out', name }
  if (quantity > MAX_QUANTITY) return { reason: 'too_many', name, max: MAX_QUANTITY }
  if (quantity > offer.units) return { reason: 'only_some_left', name, units: offer.units }
  return null
}

function tooMany({ product, units }: Offer): CartRefusal {
  const name = fullName(product)
  return units < MAX_QUANTITY
    ? { reason: 'only_some_left', name, units }
    : { reason: 'too_many', name, max: MAX_QUANTITY }
}

function seenPrice({ product }: Offer, purchase: Purchase): StoredLine['seen'] {
  const { id, price } = product.prices[purchase]
  return { priceId: id, price }
}

function isSame(
  one: Pick<StoredLine, 'sku' | 'purchase'>,
  other: Pick<StoredLine, 'sku' | 'purchase'>,
): boolean {
  return one.sku === other.sku && one.purchase === other.purchase
}
