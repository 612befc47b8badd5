import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money } from '@/lib/platform/money.ts'
import { MAX_QUANTITY, RHYTHMS, type StoredLine } from './cart.ts'
import { type Contents, mergeCarts } from './merge.ts'

const line = (
  sku: string,
  quantity: number,
  purchase: 'ONE_TIME' | 'REFILL' = 'ONE_TIME',
  price = 'p1',
): StoredLine => ({
  ...{ sku, purchase, quantity, seen: { priceId: price, price: money(6900) } },
})
const cart = (lines: StoredLine[], refillEveryDays: Contents['refillEveryDays'] = null): Contents => ({
  ...{ lines, refillEveryDays },
})
const plenty = () => 99

describe('the guest’s cart joins the account’s', () => {
  test('quantities are added, other lines come along, and the price just seen is the one kept', () => {
    const merged = mergeCarts(
      cart([line('nad', 2), line('stress', 1)]),
      cart([line('nad', 3, 'ONE_TIME', 'p2'), line('nad', 1, 'REFILL')], 60),
      plenty,
    )
    expect(merged.lines).toEqual([
      line('nad', 5, 'ONE_TIME', 'p2'),
      line('stress', 1),
      line('nad', 1, 'REFILL'),
    ])
    expect(merged).toMatchObject({ capped: [], refillEveryDays: 60, otherRhythm: null })
    expect(merged.brought).toHaveLength(2)
  })

  test('the limit and the stock hold, and are told apart', () => {
    const mine = cart([line('nad', 8), line('stress', 2)])
    const guest = cart([line('nad', 5), line('stress', 2)])
    const merged = mergeCarts(mine, guest, (sku) => (sku === 'stress' ? 3 : 40))
    expect(merged.capped).toEqual([
      { sku: 'nad', purchase: 'ONE_TIME', wanted: 13, kept: 10, why: 'limit' },
      { sku: 'stress', purchase: 'ONE_TIME', wanted: 4, kept: 3, why: 'stock' },
    ])
  })

  test('what has sold out stays as one, for the cart to say so', () => {
    const merged = mergeCarts(cart([line('nad', 2)]), cart([line('nad', 2)]), () => 0)
    expect(merged.lines).toEqual([line('nad', 1)])
    expect(merged.capped).toMatchObject([{ wanted: 4, kept: 1, why: 'stock' }])
  })

  test('one rhythm a cart: the account’s own is kept, and the other one is named', () => {
    const merged = mergeCarts(cart([], 30), cart([line('nad', 1, 'REFILL')], 60), plenty)
    expect(merged).toMatchObject({ refillEveryDays: 30, otherRhythm: 60 })
  })
})

describe('whatever is in the two carts', () => {
  const lines = fc.uniqueArray(
    fc.record({
      sku: fc.constantFrom('a', 'b', 'c', 'd'),
      purchase: fc.constantFrom('ONE_TIME', 'REFILL'),
      quantity: fc.integer({ min: 1, max: MAX_QUANTITY }),
      seen: fc.constantFrom('p1', 'p2').map((priceId) => ({ priceId, price: money(6900) })),
    }),
    { selector: ({ sku, purchase }) => `${sku} ${purchase}` },
  )
  const contents = fc.record({ lines, refillEveryDays: fc.constantFrom(null, ...RHYTHMS) })
  const units = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 30 }))
  const key = ({ sku, purchase }: Pick<StoredLine, 'sku' | 'purchase'>) => `${sku} ${purchase}`

  test('no line is above a limit, and none is lost without a word', () => {
    fc.assert(
      fc.property(contents, contents, units, (mine, guest, stock) => {
        const merged = mergeCarts(mine, guest, (sku) => stock[sku] ?? null)
        const of = (all: readonly StoredLine[], wanted: string) =>
          all.find((one) => key(one) === wanted)?.quantity ?? 0
        const keys = new Set([...mine.lines, ...guest.lines].map(key))
        expect(new Set(merged.lines.map(key))).toEqual(keys)
        expect(merged.lines).toHaveLength(keys.size)
        for (const one of merged.lines) {
          const [hers, brought] = [of(mine.lines, key(one)), of(guest.lines, key(one))]
          expect(one.quantity).toBeGreaterThanOrEqual(1)
          expect(one.quantity).toBeLessThanOrEqual(MAX_QUANTITY)
          if (hers > 0 && brought > 0)
            expect(one.quantity).toBeLessThanOrEqual(Math.max(1, stock[one.sku] ?? MAX_QUANTITY))
          const told = merged.capped.find((capped) => key(capped) === key(one))
          expect(told !== undefined).toBe(one.quantity < hers + brought)
          if (told) expect(told).toMatchObject({ wanted: hers + brought, kept: one.quantity })
        }
      }),
      { numRuns: 1000 },
    )
  })
})
