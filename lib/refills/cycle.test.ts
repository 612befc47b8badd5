import { expect, test } from 'vitest'
import {
  addressOf,
  bottlesOf,
  cycleAfter,
  dateWhenChanged,
  holdsBottles,
  isAnnounceable,
  linesOf,
  newCycle,
  payPageOf,
  replacedBy,
  standingOf,
  subtotalOf,
  unannounced,
} from './cycle.ts'
import { announcedPlan, item, plan, quoteOf, unpaidPlan } from './simulation/example.ts'

test('an announced delivery can be changed until the end of the day before its charge', () => {
  const { cycle } = announcedPlan()
  expect(standingOf(cycle, '2026-12-22')).toBe('open')
  expect(standingOf(cycle, '2026-12-23')).toBe('locked')
})

test('one that was not announced, and one that waits for stock, can be changed on any day', () => {
  expect(standingOf(plan().cycle, '2027-01-30')).toBe('open')
  expect(standingOf({ ...announcedPlan().cycle, state: 'STOCK_WAIT' }, '2027-01-30')).toBe('open')
})

test('a charge under way, and one that failed, are told apart', () => {
  expect(standingOf(unpaidPlan('CHARGING').cycle, '2026-12-23')).toBe('charging')
  for (const state of ['DUNNING', 'ACTION_REQUIRED', 'UNPAID'] as const)
    expect(standingOf(unpaidPlan(state).cycle, '2026-12-23')).toBe('unpaid')
})

test('a delivery holds every item that was not left out of it, and what was added once', () => {
  const items = [item('a', { quantity: 2 }), item('b')]
  const extras = [{ ...item('c', { unitAmount: 1000 }), isOnce: true }]
  const lines = linesOf({ items }, { extras, omitted: ['b'] })
  expect(lines.map(({ sku, isOnce }) => [sku, isOnce])).toEqual([
    ['a', false],
    ['c', true],
  ])
  expect(subtotalOf(lines)).toBe(2 * 5865 + 1000)
})

test('a delivery goes to its own address, else to the plan’s', () => {
  const own = { ...plan().address, city: 'Boston' }
  expect(addressOf(plan(), { address: own }).city).toBe('Boston')
  expect(addressOf(plan(), { address: null }).city).toBe('Portland')
})

test('the delivery after one left out is a rhythm later, and never without its eight days', () => {
  const { cycle } = plan()
  expect(cycleAfter(cycle, 30, '2026-12-01', 'two')).toMatchObject({ number: 2, chargeOn: '2027-01-22' })
  expect(cycleAfter(cycle, 30, '2027-01-20', 'two').chargeOn).toBe('2027-01-28')
})

test('a changed delivery is announced anew: no quote, no bottles, no promise to wait', () => {
  const { cycle } = announcedPlan({}, { waitsForStock: true })
  expect(unannounced(cycle, { chargeOn: '2027-01-05' })).toEqual(newCycle('one', 1, '2027-01-05'))
})

test('a delivery that has a bill goes on under the next number with what she chose for it', () => {
  const { cycle } = unpaidPlan('STOCK_WAIT', {}, { omitted: ['b'], address: plan().address })
  const next = replacedBy(cycle, 'two', '2027-01-05')
  expect(next).toMatchObject({ id: 'two', number: 2, invoiceId: null, quote: null, failures: 0 })
  expect(next).toMatchObject({ omitted: ['b'], address: plan().address, chargeOn: '2027-01-05' })
})

test('changing what an announced delivery holds keeps its date, or makes it due today', () => {
  expect(dateWhenChanged(announcedPlan(), '2026-12-20')).toBe('2026-12-23')
  expect(dateWhenChanged(announcedPlan({}, { state: 'STOCK_WAIT' }), '2027-01-05')).toBe('2027-01-05')
})

test('changing what an overdue delivery holds that nobody was told about gives it its eight days', () => {
  expect(dateWhenChanged(plan(), '2026-12-22')).toBe('2026-12-30')
  expect(dateWhenChanged(plan(), '2026-12-10')).toBe('2026-12-23')
})

test('while the last parcel has not left, a change leaves the date to it', () => {
  const waiting = plan({ last: { chargedOn: '2026-11-23', shippedOn: null } })
  expect(dateWhenChanged(waiting, '2027-01-05')).toBe('2026-12-23')
})

test('a charge is announced eight days before it, and on every day after that', () => {
  expect(isAnnounceable('2026-12-23', '2026-12-14')).toBe(false)
  expect(isAnnounceable('2026-12-23', '2026-12-15')).toBe(true)
  expect(isAnnounceable('2026-12-23', '2027-02-15')).toBe(true)
})

test('bottles stand aside from the notice until the charge is answered, and for nobody else', () => {
  expect(holdsBottles(announcedPlan().cycle)).toBe(true)
  expect(holdsBottles({ ...announcedPlan().cycle, stock: 'SHORT' })).toBe(false)
  for (const state of ['SCHEDULED', 'STOCK_WAIT', 'UNPAID', 'PAID', 'SKIPPED', 'CANCELLED'] as const)
    expect(holdsBottles({ ...announcedPlan().cycle, state })).toBe(false)
})

test('a quoted delivery takes the bottles of its lines, a protocol as its parts', () => {
  const protocol = item('protocol', {
    quantity: 2,
    parts: [
      { sku: 'a', name: 'A', quantity: 3 },
      { sku: 'b', name: 'B', quantity: 1 },
    ],
  })
  const quote = quoteOf([protocol, item('a')].map((one) => ({ ...one, isOnce: false })))
  expect(bottlesOf({ ...plan().cycle, quote })).toEqual([
    { sku: 'a', quantity: 7 },
    { sku: 'b', quantity: 2 },
  ])
  expect(bottlesOf(plan().cycle)).toEqual([])
})

test('she is invited to pay a delivery herself only while its bottles stand aside', () => {
  const hostedInvoiceUrl = 'https://pay.test'
  expect(payPageOf(unpaidPlan('ACTION_REQUIRED', {}, { hostedInvoiceUrl }).cycle)).toBe(hostedInvoiceUrl)
  expect(payPageOf(unpaidPlan('DUNNING', {}, { hostedInvoiceUrl }).cycle)).toBe(hostedInvoiceUrl)
  expect(payPageOf(unpaidPlan('DUNNING', {}, { hostedInvoiceUrl, stock: 'NONE' }).cycle)).toBeNull()
  expect(payPageOf(unpaidPlan('UNPAID', {}, { hostedInvoiceUrl, stock: 'NONE' }).cycle)).toBeNull()
  expect(payPageOf(unpaidPlan('DUNNING').cycle)).toBeNull()
})
