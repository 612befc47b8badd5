import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoteRefund, type RefundableOrder, type RefundItems } from './quote.ts'
import { apportion, sharesOf } from './shares.ts'

const order: RefundableOrder = {
  discount: 0,
  shipping: 595,
  tax: 500,
  total: 12495,
  refunded: 0,
  asked: 0,
  before: [],
  lines: [
    { position: 0, quantity: 1, unitAmount: 6900 },
    { position: 1, quantity: 1, unitAmount: 4500 },
  ],
}

const all = (one: RefundableOrder): RefundItems => ({
  lines: one.lines.map(({ position, quantity }) => ({ position, quantity })),
  delivery: true,
})

describe('shares', () => {
  test('delivery carries its part of the tax', () => {
    const { lines, delivery } = sharesOf(order)
    expect([lines.get(0), lines.get(1), delivery]).toEqual([7188, 4687, 620])
  })

  test('the largest remainder gets the cent that is left, the first of equals', () => {
    expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(apportion(5, [1, 3])).toEqual([1, 4])
    expect(apportion(7, [0, 0])).toEqual([0, 7])
  })

  test('amounts that do not add up are refused', () => {
    expect(() => sharesOf({ ...order, total: 1 })).toThrow(RangeError)
  })
})

describe('a quote', () => {
  test('of everything is what is left', () => {
    const quoted = quoteRefund(
      { ...order, refunded: 4687, before: [{ lines: [{ position: 1, quantity: 1 }], delivery: false }] },
      'everything',
    )
    expect(quoted).toEqual({
      state: 'quoted',
      quote: { items: { lines: [{ position: 0, quantity: 1 }], delivery: true }, amount: 7808, isRest: true },
    })
  })

  test('of one line leaves the rest', () => {
    const quoted = quoteRefund(order, {
      lines: [
        { position: 1, quantity: 1 },
        { position: 0, quantity: 0 },
      ],
      delivery: false,
    })
    expect(quoted).toMatchObject({
      quote: { amount: 4687, isRest: false, items: { lines: [{ position: 1 }] } },
    })
  })

  test('is refused when nothing is left, nothing chosen, or too much', () => {
    const reason = (one: RefundableOrder, wish: RefundItems) => quoteRefund(one, wish)
    expect(reason({ ...order, refunded: 12000, asked: 495 }, all(order))).toMatchObject({
      refusal: { reason: 'nothing_left' },
    })
    expect(reason(order, { lines: [], delivery: false })).toMatchObject({
      refusal: { reason: 'nothing_chosen' },
    })
    expect(reason({ ...order, before: [all(order)] }, { lines: [], delivery: true })).toMatchObject({
      refusal: { reason: 'nothing_chosen' },
    })
    expect(reason(order, { lines: [{ position: 0, quantity: 2 }], delivery: false })).toMatchObject({
      refusal: { reason: 'too_many', position: 0, left: 1 },
    })
    expect(reason(order, { lines: [{ position: 9, quantity: 1 }], delivery: false })).toMatchObject({
      refusal: { reason: 'too_many' },
    })
  })

  test('never asks for more than other ways have left', () => {
    expect(quoteRefund({ ...order, refunded: 12000 }, all(order))).toMatchObject({
      quote: { amount: 495, isRest: true },
    })
  })
})

const orders = fc
  .record({
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 10 }),
        unitAmount: fc.integer({ min: 1, max: 50_000 }),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    off: fc.integer({ min: 0, max: 100 }),
    shipping: fc.integer({ min: 0, max: 2_000 }),
    tax: fc.integer({ min: 0, max: 30_000 }),
  })
  .map(({ lines, off, shipping, tax }): RefundableOrder => {
    const subtotal = lines.reduce((sum, line) => sum + line.quantity * line.unitAmount, 0)
    const discount = Math.round((subtotal * off) / 100)
    return {
      ...{
        discount,
        shipping,
        tax,
        total: subtotal - discount + shipping + tax,
        refunded: 0,
        asked: 0,
        before: [],
      },
      lines: lines.map((line, position) => ({ ...line, position })),
    }
  })

const wishes = fc.array(
  fc.record({
    lines: fc.array(
      fc.record({ position: fc.integer({ min: 0, max: 5 }), quantity: fc.integer({ min: 0, max: 10 }) }),
      { maxLength: 1 },
    ),
    delivery: fc.boolean(),
  }),
  { maxLength: 25 },
)

/** Gives back what a quote says. */
function giveBack(one: RefundableOrder, wish: RefundItems | 'everything'): RefundableOrder {
  const quoted = quoteRefund(one, wish)
  if (quoted.state === 'refused') return one
  const { amount, items } = quoted.quote
  return { ...one, refunded: one.refunded + amount, before: [...one.before, items] }
}

describe('whatever the order', () => {
  test('shares are not negative and add up to the total', () => {
    fc.assert(
      fc.property(orders, (one) => {
        const { lines, delivery } = sharesOf(one)
        const shares = [...lines.values(), delivery]
        expect(shares.every((share) => share >= 0)).toBe(true)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(one.total)
      }),
      { numRuns: 2_000 },
    )
  })

  test('no sequence of refunds gives back more than was paid, and the last of all lines gives back all of it', () => {
    fc.assert(
      fc.property(orders, wishes, (one, sequence) => {
        const some = sequence.reduce(giveBack, one)
        expect(some.refunded).toBeLessThanOrEqual(one.total)
        const rest = one.lines.map(({ position, quantity }) => ({
          position,
          quantity:
            quantity -
            some.before
              .flatMap(({ lines }) => lines)
              .filter((line) => line.position === position)
              .reduce((sum, line) => sum + line.quantity, 0),
        }))
        expect(giveBack(some, { lines: rest, delivery: true }).refunded).toBe(one.total)
        expect(giveBack(some, 'everything').refunded).toBe(one.total)
      }),
      { numRuns: 5_000 },
    )
  })
})
