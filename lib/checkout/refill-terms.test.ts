import { expect, test } from 'vitest'
import { buildCart, type Rhythm } from '@/lib/cart/cart.ts'
import { money } from '@/lib/platform/money.ts'
import { nextChargeOn, refillTerms, termsText, writeTerms } from './refill-terms.ts'

const policy = { flatRate: 595, freeFrom: 7500, countries: ['US'], label: 'Standard delivery' }
const bottle = {
  sku: 'nad-complex',
  name: 'NAD+ Vital Energy Complex',
  step: 4,
  capsules: 60,
  capsulesPerDay: 2,
}
const offers = new Map([
  [
    'nad-complex',
    {
      product: {
        ...{
          sku: 'nad-complex',
          kind: 'PRODUCT' as const,
          name: bottle.name,
          step: 4,
          taxCode: 'txcd_40090001',
        },
        prices: {
          ONE_TIME: { id: 'once', price: money(6900) },
          REFILL: { id: 'refill', price: money(5865) },
        },
        parts: [{ bottle, quantity: 1 }],
      },
      units: 10,
    },
  ],
])

function cart(purchase: 'ONE_TIME' | 'REFILL', refillEveryDays: Rhythm | null) {
  const seen = { priceId: 'seen', price: money(5865) }
  const lines = [{ sku: 'nad-complex', purchase, quantity: 2, seen }]
  return buildCart({ version: 1, refillEveryDays, lines }, offers, policy)
}

test('a cart without a refill has no terms to agree to', () => {
  expect(refillTerms(cart('ONE_TIME', null), '2026-11-23', 'EST')).toBeNull()
})

test('the terms name price, rhythm, calendar dates, the last moment to change and how to cancel', () => {
  const terms = refillTerms(cart('REFILL', 30), '2026-11-23', 'EST')
  const text = terms && termsText(terms)
  expect(text).toContain('2 × Step 04 · NAD+ Vital Energy Complex')
  expect(text).toContain('$117.30 for each refill')
  expect(text).toContain(
    'First charge: today, Mon, Nov 23, 2026. Next charge: Wed, Dec 23, 2026, then every 30 days',
  )
  expect(text).toContain('an email 8 days ahead')
  expect(text).toContain('Tue, Dec 15, 2026')
  expect(text).toContain('until Tue, Dec 22, 2026, 11:59 pm (EST)')
  expect(text).toContain('How to cancel: online, in your account or from the link in any email we send you')
  expect(text).toContain('If a parcel leaves late, the next date moves later with it, never earlier.')
})

test('a plan that begins again has the same terms, without a charge today', () => {
  const bought = refillTerms(cart('REFILL', 30), '2026-11-23', 'EST')
  const facts = {
    ...{ lines: [{ name: 'Step 04 · NAD+ Vital Energy Complex', quantity: 2 }], amount: money(11_730) },
    ...{ everyDays: 30, today: '2026-11-23', nextOn: '2026-12-23', zone: 'EST', isNextAnnounced: false },
    agreedBy: 'box' as const,
  }
  expect(writeTerms({ ...facts, chargedOn: '2026-11-23' })).toEqual(bought)
  const again = termsText(writeTerms({ ...facts, chargedOn: null }))
  expect(again).toBe(bought && termsText(bought).replace('First charge: today, Mon, Nov 23, 2026. ', ''))
})

test('terms that come with a change are agreed to by its button, and promise no mail for a day that is over', () => {
  const facts = {
    ...{
      lines: [{ name: 'NAD+ Vital Energy Complex', quantity: 3 }],
      amount: money(17_595),
      chargedOn: null,
    },
    ...{ everyDays: 45, today: '2026-12-16', nextOn: '2026-12-23', zone: 'EST', agreedBy: 'button' as const },
  }
  const announced = writeTerms({ ...facts, isNextAnnounced: true })
  expect(announced.box).toMatch(/^By confirming I agree to be charged \$175\.95 every 45 days/)
  expect(termsText(announced)).toContain('The one about the next charge comes today, with this change.')
  expect(termsText(announced)).not.toContain('The first one comes on')
  expect(termsText(writeTerms({ ...facts, isNextAnnounced: false }))).toContain(
    'The first one comes on Tue, Dec 15, 2026.',
  )
})

test('terms of a refill that is charged today name no last moment that is over', () => {
  const facts = {
    ...{ lines: [{ name: 'NAD+ Vital Energy Complex', quantity: 3 }], amount: money(17_595), everyDays: 45 },
    ...{
      chargedOn: null,
      nextOn: '2026-12-23',
      zone: 'EST',
      isNextAnnounced: true,
      agreedBy: 'button' as const,
    },
  }
  const text = (today: string) => termsText(writeTerms({ ...facts, today }))
  expect(text('2026-12-22')).toContain('until Tue, Dec 22, 2026, 11:59 pm (EST)')
  expect(text('2026-12-23')).not.toContain('Dec 22')
  expect(text('2026-12-23')).toContain(
    'The next refill can be charged today: until it is, you can cancel it.',
  )
})

test('the words of the box are the last line of what is kept', () => {
  const terms = refillTerms(cart('REFILL', 90), '2026-11-23', 'EST')
  expect(terms && termsText(terms).endsWith(terms.box)).toBe(true)
  expect(terms?.box).toBe(
    'I agree to be charged $117.30 every 90 days, next on Sun, Feb 21, 2027, until I cancel.',
  )
})

test('dates are calendar dates over month ends, leap days and a change of clocks', () => {
  expect(nextChargeOn('2028-01-30', 30)).toBe('2028-02-29')
  expect(nextChargeOn('2027-12-31', 60)).toBe('2028-02-29')
  expect(nextChargeOn('2026-10-20', 30)).toBe('2026-11-19')
})
