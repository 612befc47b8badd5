/** What can be done to a cart, after its visitor and her limits are known. The rules decide; the store writes. */
import type { Purchase } from '@/lib/catalog/product.ts'
import { fullName } from '@/lib/catalog/product.ts'
import { MAX_QUANTITY, type Offer, type Rhythm } from './cart.ts'
import type { CartRefusal } from './outcome.ts'
import { addLine, findCart, offersFor, setPurchase, setQuantity, setRhythm } from './store.ts'

export type Addition = {
  readonly sku: string
  readonly purchase: Purchase
  readonly quantity: number
  /** Days between refills; read only when `purchase` is REFILL. */
  readonly everyDays: Rhythm
}

/** Adds to the cart behind `tokenHash`, which is made when it does not exist. @returns why not, or null when done. */
export async function add(tokenHash: string, addition: Addition): Promise<CartRefusal | null> {
  const { sku, purchase, quantity, everyDays } = addition
  const row = await findCart(tokenHash)
  const offer = (await offersFor(row?.id ?? null)).get(sku)
  const inCart = row?.lines.find((line) => line.sku === sku && line.purchase === purchase)?.quantity ?? 0
  const refusal = refuseQuantity(offer, inCart + quantity)
  if (refusal || !offer) return refusal ?? { reason: 'unknown_product' }
  const line = {
    ...{ sku, purchase, quantity, priceId: offer.product.prices[purchase].id },
    everyDays: purchase === 'REFILL' ? everyDays : null,
  }
  const limit = Math.min(MAX_QUANTITY, offer.units)
  return (await addLine(tokenHash, line, limit)) ? null : tooMany(offer)
}

/** Sets a line's absolute quantity; 0 removes it. @returns why not, or null when done. */
export async function changeQuantity(
  tokenHash: string,
  change: { sku: string; purchase: Purchase; quantity: number },
): Promise<CartRefusal | null> {
  const row = await findCart(tokenHash)
  if (!row) return null
  if (change.quantity > 0) {
    const refusal = refuseQuantity((await offersFor(row.id)).get(change.sku), change.quantity)
    if (refusal) return refusal
  }
  await setQuantity(row.id, change.sku, change.purchase, change.quantity)
  return null
}

/** Turns a line from one time to refill or back. @returns why not, or null when done. */
export async function changePurchase(
  tokenHash: string,
  change: { sku: string; from: Purchase; to: Purchase; everyDays: Rhythm },
): Promise<CartRefusal | null> {
  const row = await findCart(tokenHash)
  const line = row?.lines.find((one) => one.sku === change.sku && one.purchase === change.from)
  if (!row || !line || change.from === change.to) return null
  const offer = (await offersFor(row.id)).get(change.sku)
  if (!offer) return { reason: 'unknown_product' }
  const priceId = offer.product.prices[change.to].id
  const everyDays = change.to === 'REFILL' ? (row.refillEveryDays ?? change.everyDays) : null
  const write = { sku: change.sku, purchase: change.from, quantity: line.quantity, priceId, everyDays }
  await setPurchase(row.id, write, change.to, MAX_QUANTITY)
  return null
}

/** Sets how often the whole cart refills. */
export async function changeRhythm(tokenHash: string, everyDays: Rhythm): Promise<null> {
  const row = await findCart(tokenHash)
  if (row) await setRhythm(row.id, everyDays)
  return null
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
