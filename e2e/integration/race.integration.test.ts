/** Many people, few bottles. */
import { afterAll, expect, test } from 'vitest'
import { add, checkOut, sessionOf } from '../support/buyer.ts'
import { database, discrepancies, ownProduct, row, stockOf } from '../support/database.ts'
import { sandbox } from '../support/sandbox.ts'
import { type Page, Visitor } from '../support/visitor.ts'

afterAll(() => database.end())

async function race(people: number, sku: string): Promise<Page[]> {
  const carts = await Promise.all(
    Array.from({ length: people }, async () => {
      const visitor = new Visitor()
      return { visitor, cart: await add(visitor, { sku }) }
    }),
  )
  return Promise.all(carts.map(({ visitor, cart }) => checkOut(visitor, cart)))
}

const reachedStripe = (page: Page) => page.url.pathname.startsWith('/c/pay/')

test('ten people race for the last bottle: one session, nine told kindly', async () => {
  const sku = await ownProduct(1)
  const pages = await race(10, sku)
  expect(pages.filter(reachedStripe)).toHaveLength(1)
  for (const page of pages.filter((one) => !reachedStripe(one))) {
    expect(page.url.pathname).toBe('/cart')
    expect(page.text).toMatch(/a moment faster/)
    expect(page.text).toMatch(/sold out/i)
  }
  expect(await stockOf(sku)).toEqual({ on_hand: 1, reserved: 1 })
})

test('200 checkouts at once for 50 bottles: exactly 50 reservations, none oversold, none lost after expiry', async () => {
  const sku = await ownProduct(50)
  const pages = await race(200, sku)
  const paying = pages.filter(reachedStripe)
  expect(paying).toHaveLength(50)
  expect(await stockOf(sku)).toEqual({ on_hand: 50, reserved: 50 })
  const held = await row(`SELECT COUNT(*)::int AS n FROM reservation WHERE sku = $1 AND state = 'HELD'`, [
    sku,
  ])
  expect(held).toEqual({ n: 50 })
  await Promise.all(paying.map((page) => sandbox.expire(sessionOf(page))))
  await expect.poll(() => stockOf(sku), { timeout: 60_000 }).toEqual({ on_hand: 50, reserved: 0 })
  expect(await discrepancies()).toEqual([])
}, 240_000)
