/** Paying in the year: the purchase it begins with, and the cards that are saved later, on Stripe's pages. */
import { expect } from '../journey.ts'
import type { Hands } from './hands.ts'

/** Buys the protocol as a guest, with a refill every 30 days. @returns the order's number */
export async function buysRefill(hands: Hands, email: string): Promise<string> {
  const { page } = hands
  await page.goto('/protocols/inside-out-protocol')
  await hands.arrive(/The Inside-Out Protocol/, 'a product')
  await hands.takeNext(/^One time/)
  await hands.press(/^Add to cart$/)
  await expect(page.getByRole('dialog')).toContainText('The Inside-Out Protocol')
  await hands.press(/^Review refill terms$/)
  await hands.arrive(/cart/i, 'the cart')
  await hands.tick(/^I agree to be charged \$83\.30 every 30 days/)
  await hands.press(/^Check out$/)
  await page.waitForURL(/\/c\/pay\//)
  await hands.arrive(/Checkout/, 'Stripe’s page')
  await hands.type(
    ...([
      [/^Email/, email],
      [/^Full name/, 'Maria Alvarez'],
      [/^Address line 1/, '12 Orchard Street'],
    ] as const),
    ...([
      [/^City/, 'Sacramento'],
      [/^State/, 'CA'],
      [/^ZIP code/, '95814'],
    ] as const),
  )
  await typeCard(hands, '4242424242424242')
  await hands.tick(/I agree to the terms/)
  await hands.press(/^Pay/)
  await page.waitForURL(/\/orders\/VS-/)
  await hands.arrive(/VS-/, 'an order')
  return /VS-\w{4}-\w{4}/.exec(page.url())?.[0] ?? 'none'
}

/** The card fields of Stripe's pages. */
async function typeCard(hands: Hands, number: string): Promise<void> {
  await hands.type([/^Card number/, number], [/^Expiry/, '12 / 34'], [/^CVC/, '123'])
}

/** Saves another card for the refill `number` on Stripe's page, and comes back. @param asks whether its bank asks at once */
export async function savesCard(hands: Hands, number: string, card: string, asks = false): Promise<void> {
  await hands.page.goto(`/refills/${number}`)
  await hands.arrive(/^Your refill$/)
  await hands.press(/^Change the card$/)
  await hands.arrive(/^The card it is paid with$/, 'the card')
  await hands.press(/^Add a card at Stripe$/)
  await hands.arrive(/^Save a card$/, 'Stripe’s page for a card')
  await hands.type([/^Full name/, 'Maria Alvarez'])
  await typeCard(hands, card)
  await hands.press(/^Save card$/)
  if (asks) {
    await hands.arrive(/^3-D Secure test page$/)
    await hands.press(/^Complete$/)
  }
  await hands.arrive(/^Your refill$/)
  await expect(hands.page.locator('#said')).toContainText(card.slice(-4))
}
