/** What the engine fills a mail with is what its template takes, and the terms agreed to arrive word for word. */
import { expect, test, vi } from 'vitest'
import { buildCart } from '@/lib/cart/cart.ts'
import { refillTerms, termsText } from '@/lib/checkout/refill-terms.ts'
import { render } from '@/lib/mail/render.ts'
import { money } from '@/lib/platform/money.ts'
import { newCycle } from './cycle.ts'
import { planLink } from './link.ts'
import { changedOf, noticeOf } from './mail-facts.ts'
import type { Plan, Quote } from './plan.ts'

vi.mock('@/lib/platform/env.ts', () => ({
  env: () => ({
    STORE_URL: 'https://store.test',
    STORE_TIME_ZONE: 'America/New_York',
    LINK_SECRET: 'a secret of thirty-two characters',
  }),
}))

const now = new Date('2026-12-15T14:00:00Z')
const product = {
  ...{ sku: 'nad-complex', name: 'NAD+ Vital Energy Complex', taxCode: 'txcd_40090001' },
} as const
const item = {
  ...product,
  ...{ quantity: 2, unitAmount: 5865 },
  parts: [{ sku: product.sku, name: product.name, quantity: 1 }],
}
const quote: Quote = { lines: [{ ...item, isOnce: false }], subtotal: 11730, tax: 645, total: 12375 }

const plan: Plan = {
  ...{ id: 'plan', number: 'VR-4T7K-92HM', email: 'ann@store.test', userId: null, version: 1 },
  ...{ state: 'ACTIVE', pauseReason: null, resumeOn: null, everyDays: 30, leadDays: 4, currency: 'USD' },
  items: [item],
  address: {
    ...{ name: '', line1: '12 Wharf Street', line2: null, city: 'Portland' },
    ...{ region: 'ME', postalCode: '04101', country: 'US' },
  },
  ...{ customerId: 'cus_1', paymentMethodId: 'pm_1', counts: {}, startedOn: '2026-11-23', cancelledAt: null },
  consentId: 'consent',
  card: { brand: 'visa', last4: '4242', expMonth: 11, expYear: 2026 },
  cycle: { ...newCycle('cycle', 2, '2026-12-23'), state: 'NOTIFIED', quote },
  skipped: null,
  last: { chargedOn: '2026-11-23', shippedOn: '2026-11-24' },
}

function agreedTerms(): string {
  const prices = {
    ONE_TIME: { id: 'once', price: money(6900) },
    REFILL: { id: 'refill', price: money(5865) },
  }
  const bottle = { sku: product.sku, name: product.name, step: 4, capsules: 60, capsulesPerDay: 2 }
  const offer = { ...product, kind: 'PRODUCT' as const, step: 4, prices, parts: [{ bottle, quantity: 1 }] }
  const cart = buildCart(
    {
      ...{ version: 1, refillEveryDays: 30 },
      lines: [
        { sku: product.sku, purchase: 'REFILL', quantity: 2, seen: { priceId: 'seen', price: money(5865) } },
      ],
    },
    new Map([[product.sku, { product: offer, units: 10 }]]),
    { flatRate: 595, freeFrom: 7500, countries: ['US'], label: 'Standard delivery' },
  )
  const terms = refillTerms(cart, '2026-11-23', 'EST')
  if (terms === null) throw new Error('the cart refills')
  return termsText(terms)
}

test('a notice says what is charged, when, until when it can be changed, and the terms as agreed', async () => {
  const terms = agreedTerms()
  const data = noticeOf(plan, quote, 'ahead', { short: [], rest: [] }, terms, now)
  const { subject, text } = await render('refill-notice', data)
  expect(subject).toBe('Your refill: $123.75 on Wed, Dec 23. Skip, move or cancel until Tue, Dec 22')
  expect(text).toContain('Last moment to change: Tue, Dec 22, 2026, 11:59 pm (EST)')
  expect(text).toContain('Delivered to:\n12 Wharf Street\nPortland, ME 04101')
  expect(text).toContain('expires before the charge on Wed, Dec 23, 2026.')
  expect(text).toContain(terms.split('\n').join('\n\n'))
  for (const page of ['skip', 'move', 'cancel'] as const) expect(text).toContain(planLink(plan, now, page))
})

test('a notice of short stock, and one without a card, are written', async () => {
  const short = noticeOf(
    { ...plan, card: null },
    quote,
    'changed',
    { short: quote.lines, rest: [] },
    'Terms.',
    now,
  )
  const { text } = await render('refill-notice', short)
  expect(text).toContain('Short of stock: NAD+ Vital Energy Complex.')
  expect(text).toContain('There is no card on this refill.')
})

test('on the day of its charge a notice offers what is left, to cancel, and no moment that is over', async () => {
  const today = new Date('2026-12-23T14:00:00Z')
  const data = noticeOf(plan, quote, 'stock_is_back', { short: [], rest: [] }, 'Terms.', today)
  const { subject, text } = await render('refill-notice', data)
  expect(subject).toBe('Your refill is in stock again: $123.75 on Wed, Dec 23. You can still cancel')
  expect(text).toContain('It is charged today; you can still cancel.')
  expect(text).toContain(planLink(plan, today, 'cancel'))
  for (const gone of [planLink(plan, today, 'skip'), planLink(plan, today, 'move'), 'Dec 22'])
    expect(text).not.toContain(gone)
})

test('the mail of a change to a delivery that waits names no date of it', async () => {
  const waits = { ...plan, cycle: { ...plan.cycle, state: 'STOCK_WAIT', waitsForStock: true } } as const
  const done = { words: 'You wait.', scope: 'this', isUndoable: false, refillTerms: null } as const
  const { text } = await render('refill-changed', changedOf(waits, done, new Date('2026-12-28T14:00:00Z')))
  expect(text).toContain('As soon as its bottles are here: $123.75, tax included')
  expect(text).not.toContain('Dec 23')
})

test('the mail of a change names the dates and amounts of the outlook, and until when it can be undone', async () => {
  const done = {
    words: 'You skipped the refill of Wed, Dec 23, 2026.',
    scope: 'this',
    isUndoable: true,
    refillTerms: null,
  } as const
  const { text } = await render('refill-changed', changedOf(plan, done, now))
  expect(text).toContain('Wed, Dec 23, 2026: $123.75, tax included')
  expect(text).toContain('Fri, Jan 22, 2027: $117.30, plus sales tax')
  expect(text).toContain('You can undo this change until Tue, Dec 15, 2026, 9:10 am (EST).')
  expect(text).toContain(`${planLink(plan, now, 'undo')}&change=1\n`)
})

test('the undo link of each change names that change alone', () => {
  const done = { words: 'You did.', scope: 'all', isUndoable: true, refillTerms: null } as const
  const [first, second] = [7, 8].map((version) => changedOf({ ...plan, version }, done, now).undo?.link)
  expect(first).toMatch(/&change=7$/)
  expect(second).toMatch(/&change=8$/)
})

test('a delivery that is charged late, in dunning, names today as its charge and first date, and no day that is over', async () => {
  const late = { ...plan, cycle: { ...plan.cycle, state: 'DUNNING', retryOn: '2027-01-01' } } as const
  const done = { words: 'Another card.', scope: 'all', isUndoable: false, refillTerms: null } as const
  const data = changedOf(late, done, new Date('2027-01-01T15:00:00Z'))
  expect(data.charge?.on).toBe('Fri, Jan 1, 2027')
  expect(data.next[0]?.on).toBe('Fri, Jan 1, 2027')
  expect((await render('refill-changed', data)).text).not.toContain('Dec 23')
})

test('a refill that rests until another card pays has nothing ahead', async () => {
  const resting: Plan = { ...plan, state: 'PAUSED', pauseReason: 'PAYMENT' }
  const done = {
    words: 'You changed the address.',
    scope: 'all',
    isUndoable: false,
    refillTerms: null,
  } as const
  const { text } = await render('refill-changed', changedOf(resting, done, now))
  expect(text).toContain('No delivery is ahead, so nothing is charged.')
  expect(text).not.toContain('undo')
})
