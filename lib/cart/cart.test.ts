import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money } from '@/lib/platform/money.ts'
import {
  buildCart,
  isBuyable,
  type Offer,
  RHYTHMS,
  type StoredCart,
  type StoredLine,
  withinLimits,
} from './cart.ts'

const policy = { flatRate: 595, freeFrom: 7500, countries: ['US'], label: 'Standard delivery' }

function offer(sku: string, { oneTime = 6900, units = 100, perUnit = 1 } = {}): [string, Offer] {
  const bottle = { sku, name: sku, step: null, capsules: 60, capsulesPerDay: 2 }
  const price = (id: string, amount: number) => ({ id: `${sku}-${id}-${amount}`, price: money(amount) })
  const product = {
    ...{ sku, kind: 'PRODUCT' as const, name: sku, step: null, taxCode: 'txcd_40090001' },
    prices: { ONE_TIME: price('once', oneTime), REFILL: price('refill', Math.round(oneTime * 0.85)) },
    parts: [{ bottle, quantity: perUnit }],
  }
  return [sku, { product, units }]
}

function line(sku: string, over: Partial<StoredLine> = {}): StoredLine {
  const amount = over.purchase === 'REFILL' ? 5865 : 6900
  return { sku, purchase: 'ONE_TIME', quantity: 1, seen: { priceId: 'seen', price: money(amount) }, ...over }
}

const cartOf = (lines: StoredLine[], refillEveryDays: StoredCart['refillEveryDays'] = null): StoredCart => ({
  version: 1,
  refillEveryDays,
  lines,
})

describe('totals', () => {
  test('two bottles at 69.00 are 138.00 and ship free', () => {
    const cart = buildCart(cartOf([line('nad', { quantity: 2 })]), new Map([offer('nad')]), policy)
    expect(cart.subtotal).toEqual(money(13800))
    expect(cart.shipping).toEqual(money(0))
    expect(cart.estimatedTotal).toEqual(money(13800))
    expect(cart.count).toBe(2)
  })

  test('one bottle at 69.00 pays 5.95 delivery and is told that 6.00 are missing', () => {
    const cart = buildCart(cartOf([line('nad')]), new Map([offer('nad')]), policy)
    expect(cart.estimatedTotal).toEqual(money(7495))
    expect(cart.missingForFreeShipping).toEqual(money(600))
  })

  test('an empty cart costs nothing, not even delivery', () => {
    const cart = buildCart(cartOf([]), new Map(), policy)
    expect(cart.estimatedTotal).toEqual(money(0))
    expect(isBuyable(cart)).toBe(false)
  })

  test('the total is the lines plus delivery, whatever is in the cart', () => {
    const skus = ['a', 'b', 'c', 'd']
    const lines = fc.uniqueArray(
      fc.record({
        sku: fc.constantFrom(...skus),
        purchase: fc.constantFrom('ONE_TIME' as const, 'REFILL' as const),
        quantity: fc.integer({ min: 1, max: 10 }),
      }),
      { selector: (one) => `${one.sku}${one.purchase}` },
    )
    const prices = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(lines, prices, fc.constantFrom(...RHYTHMS), (wanted, amounts, rhythm) => {
        const offers = new Map(skus.map((sku, at) => offer(sku, { oneTime: amounts[at] ?? 1 })))
        const cart = buildCart(
          cartOf(
            wanted.map((one) => line(one.sku, one)),
            rhythm,
          ),
          offers,
          policy,
        )
        const added = cart.lines.reduce((total, one) => total + one.unitPrice.amount * one.quantity, 0)
        expect(cart.subtotal.amount).toBe(added)
        expect(cart.estimatedTotal.amount).toBe(added + cart.shipping.amount)
        expect(cart.refillEveryDays).toBe(wanted.some((one) => one.purchase === 'REFILL') ? rhythm : null)
      }),
    )
  })
})

describe('what changed since is said, never silently applied', () => {
  test('a new price is told from and to, and the new one counts', () => {
    const cart = buildCart(cartOf([line('nad')]), new Map([offer('nad', { oneTime: 7200 })]), policy)
    expect(cart.lines[0]?.notices).toEqual([{ kind: 'price_changed', from: money(6900), to: money(7200) }])
    expect(cart.subtotal).toEqual(money(7200))
    expect(isBuyable(cart)).toBe(true)
  })

  test.each([
    [0, 'sold_out'],
    [2, 'only_some_left'],
  ])('three wanted and %i left cannot be bought as it stands', (units, kind) => {
    const cart = buildCart(cartOf([line('nad', { quantity: 3 })]), new Map([offer('nad', { units })]), policy)
    expect(cart.lines[0]?.notices[0]?.kind).toBe(kind)
    expect(isBuyable(cart)).toBe(false)
  })

  test('what is no longer sold stays in sight, costs nothing and cannot be bought', () => {
    const cart = buildCart(cartOf([line('gone')]), new Map(), policy)
    expect(cart.lines[0]?.notices).toEqual([{ kind: 'no_longer_sold' }])
    expect(cart.subtotal).toEqual(money(0))
    expect(isBuyable(cart)).toBe(false)
  })
})

describe('the fingerprint of what a shopper saw', () => {
  const offers = new Map([offer('a'), offer('b')])
  const print = (lines: StoredLine[], rhythm: StoredCart['refillEveryDays'] = null, from = offers) =>
    buildCart(cartOf(lines, rhythm), from, policy).fingerprint

  test('the order of lines does not matter', () => {
    expect(print([line('a'), line('b')])).toBe(print([line('b'), line('a')]))
  })

  test('a price, a quantity, a kind of purchase or a rhythm does', () => {
    const seen = print([line('a', { purchase: 'REFILL' })], 30)
    expect(print([line('a', { purchase: 'REFILL' })], 60)).not.toBe(seen)
    expect(print([line('a', { purchase: 'REFILL', quantity: 2 })], 30)).not.toBe(seen)
    expect(print([line('a')], 30)).not.toBe(seen)
    expect(print([line('a', { purchase: 'REFILL' })], 30, new Map([offer('a', { oneTime: 7000 })]))).not.toBe(
      seen,
    )
  })
})

test('a quantity stays within 1 and 10', () => {
  expect([-3, 0, 1, 7.9, 10, 99].map(withinLimits)).toEqual([1, 1, 1, 7, 10, 10])
})
