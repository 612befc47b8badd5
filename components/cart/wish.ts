/** What a shopper wants changed: always the whole new value, never a step, so that sending it twice does no harm. */
import type { Cart, CartLine, Rhythm } from '@/lib/cart/cart.ts'
import type { Purchase } from '@/lib/catalog/product.ts'

export type Wish =
  /** Zero removes the line. */
  | {
      readonly kind: 'quantity'
      readonly sku: string
      readonly purchase: Purchase
      readonly quantity: number
    }
  | { readonly kind: 'purchase'; readonly sku: string; readonly from: Purchase; readonly to: Purchase }
  | { readonly kind: 'rhythm'; readonly everyDays: Rhythm }

/** Wishes of one key replace each other: only the newest counts. */
export function keyOf(wish: Wish): string {
  switch (wish.kind) {
    case 'quantity':
      return `quantity ${wish.sku} ${wish.purchase}`
    case 'purchase':
      return `purchase ${wish.sku}`
    case 'rhythm':
      return 'rhythm'
  }
}

/** The fields of the form that the wish is. */
export function formOf(wish: Wish): FormData {
  const { kind, ...fields } = wish
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
  return form
}

/** True when the cart is as the wish wants it. */
export function isTrueOf(cart: Cart, wish: Wish): boolean {
  if (wish.kind === 'rhythm') return cart.refillEveryDays === wish.everyDays
  if (wish.kind === 'purchase') return wish.from === wish.to
  return (cart.lines.find((line) => isAbout(wish, line))?.quantity ?? 0) === wish.quantity
}

/** The cart as it will be when the wish comes true. Only what the shopper set moves; amounts stay as they are. */
export function grant(cart: Cart, wish: Wish): Cart {
  if (wish.kind === 'rhythm') return { ...cart, refillEveryDays: wish.everyDays }
  const lines = cart.lines.map((line) => (isAbout(wish, line) ? changed(line, wish) : line))
  return { ...cart, lines: lines.filter((line) => line.quantity > 0) }
}

function isAbout(wish: Exclude<Wish, { kind: 'rhythm' }>, { sku, purchase }: CartLine): boolean {
  return sku === wish.sku && purchase === (wish.kind === 'quantity' ? wish.purchase : wish.from)
}

function changed(line: CartLine, wish: Exclude<Wish, { kind: 'rhythm' }>): CartLine {
  return wish.kind === 'quantity' ? { ...line, quantity: wish.quantity } : { ...line, purchase: wish.to }
}
