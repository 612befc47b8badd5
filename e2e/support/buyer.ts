/** Buying as a visitor without JavaScript does: a form to add, a form to check out, Stripe's form to pay. */
import { randomUUID } from 'node:crypto'
import { type Page, Visitor } from './visitor.ts'

export const cards = {
  succeeds: '4242424242424242',
  declines: '4000000000000002',
  insufficientFunds: '4000000000009995',
  expired: '4000000000000069',
  wrongCvc: '4000000000000127',
  threeDSecure: '4000002760003184',
  disputes: '4000000000000259',
  refundPends: '4000000000007726',
  refundFails: '4000000000005126',
} as const

export type Choice = { sku: string; quantity?: number; purchase?: 'ONE_TIME' | 'REFILL'; everyDays?: number }

/** An inbox of the test's own. */
export const newEmail = () => `buyer-${randomUUID().slice(0, 8)}@example.com`

/** What a buyer types on Stripe's page. */
export function details(email: string, card: string = cards.succeeds): Record<string, string> {
  return {
    ...{ email, name: 'Maria Alvarez', line1: '12 Orchard Street', line2: '', city: 'Portland', state: 'OR' },
    ...{ zip: '97201', country: 'US', terms: 'yes', number: card, expiry: '12 / 34', cvc: '123' },
  }
}

/** Adds to the cart from a product page and ends on the cart page. */
export async function add(visitor: Visitor, choice: Choice): Promise<Page> {
  const page = await visitor.open('/products/nad-complex')
  return visitor.press(page, 'Add to cart', {
    sku: choice.sku,
    quantity: String(choice.quantity ?? 1),
    purchase: choice.purchase ?? 'ONE_TIME',
    everyDays: String(choice.everyDays ?? 30),
  })
}

/** Presses Check out on a cart page; ends on Stripe's page, or on the cart with words. */
export function checkOut(visitor: Visitor, cart: Page, { consent = false } = {}): Promise<Page> {
  return visitor.press(cart, 'Check out', consent ? { consent: 'on' } : {})
}

/** Goes from an empty cart to Stripe's page. */
export async function toPayment(visitor: Visitor, choice: Choice): Promise<Page> {
  return checkOut(visitor, await add(visitor, choice), { consent: choice.purchase === 'REFILL' })
}

/** Pays on Stripe's page; ends on the order's page when all goes well. */
export function pay(
  visitor: Visitor,
  page: Page,
  email: string,
  card: string = cards.succeeds,
): Promise<Page> {
  return visitor.press(page, /^Pay/, details(email, card))
}

/** The session behind a page of Stripe's. */
export function sessionOf(page: Page): string {
  const id = /cs_test_\w+/.exec(page.url.pathname)?.[0]
  if (!id) throw new Error(`${page.url.href} is no page of Stripe's: ${page.text.slice(0, 300)}`)
  return id
}

/** Buys one thing and returns its order's number and page. */
export async function buy(choice: Choice, email = newEmail(), card: string = cards.succeeds) {
  const visitor = new Visitor()
  const payment = await toPayment(visitor, choice)
  const order = await pay(visitor, payment, email, card)
  const number = /VS-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(order.url.pathname)?.[0]
  if (!number) throw new Error(`no order after paying: ${order.url.href} ${order.text.slice(0, 400)}`)
  return { visitor, email, order, number, session: sessionOf(payment) }
}
