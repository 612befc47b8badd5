import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesLuhn, readCard } from './card-input.ts'
import { TEST_CARDS } from './cards.ts'
import { priceOrder, spread } from './pricing.ts'

const cents = fc.integer({ min: 0, max: 500_000 })

describe('priceOrder', () => {
  it('adds up, whatever is in the order', () => {
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 100 }),
        cents,
        (subtotals, percentOff, shipping) => {
          const lines = subtotals.map((subtotal) => ({
            subtotal,
            taxBehavior: 'exclusive' as const,
            taxCode: 'txcd_40090001',
          }))
          const totals = priceOrder(
            lines,
            { percentOff, amountOff: null },
            { amount: shipping, taxBehavior: 'exclusive' },
            { country: 'US', state: 'TX' },
          )
          expect(totals.lines.reduce((sum, line) => sum + line.discount, 0)).toBe(totals.discount)
          expect(totals.total).toBe(totals.subtotal - totals.discount + totals.shipping + totals.tax)
        },
      ),
    )
  })

  it('finds an inclusive tax inside the price', () => {
    const lines = [{ subtotal: 10_725, taxBehavior: 'inclusive' as const, taxCode: null }]
    const totals = priceOrder(lines, null, null, { country: 'US', state: 'CA' })
    expect(totals).toMatchObject({ total: 10_725, tax: 725 })
  })

  it('charges no tax where none is due or the place is unknown', () => {
    const lines = [{ subtotal: 5000, taxBehavior: 'exclusive' as const, taxCode: null }]
    for (const place of [
      { country: 'US', state: 'OR' },
      { country: 'US', state: 'DE' },
      { country: 'DE', state: null },
      undefined,
    ])
      expect(priceOrder(lines, null, null, place).tax).toBe(0)
  })
})

describe('spread', () => {
  it('gives parts that add up exactly', () => {
    fc.assert(
      fc.property(
        cents,
        fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 9 }),
        (amount, weights) => {
          expect(spread(amount, weights).reduce((sum, part) => sum + part, 0)).toBe(amount)
        },
      ),
    )
  })
})

describe('a typed card', () => {
  it('passes the check digit when it is one of the test cards', () => {
    for (const card of TEST_CARDS) expect(passesLuhn(card.number)).toBe(true)
  })

  it('is good to the end of its month', () => {
    const typed = { number: '4242 4242 4242 4242', expiry: '11/26', cvc: '123' }
    expect(readCard(typed, new Date('2026-11-30T12:00:00Z')).card).toMatchObject({
      expMonth: 11,
      expYear: 2026,
    })
    expect(readCard(typed, new Date('2026-12-01T12:00:00Z')).problems.expiry).toBe('Your card has expired.')
  })
})
