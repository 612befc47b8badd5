import { expect, test } from 'vitest'
import { allowed, refusalOf } from '../simulation/deciding.ts'
import { announcedPlan, item, plan, unpaidPlan } from '../simulation/example.ts'

const today = '2026-12-16'
const two = { items: [item('nad-complex'), item('stress-balance', { unitAmount: 3825 })] }
const short = { state: 'STOCK_WAIT', stock: 'SHORT' } as const

test('another quantity comes every time, and what was announced is announced anew on the same day', () => {
  const action = { kind: 'quantity', sku: 'nad-complex', quantity: 3 } as const
  const { plan: after, scope } = allowed(announcedPlan(), action, today)
  expect(after.items[0]?.quantity).toBe(3)
  expect(after.cycle).toMatchObject({ state: 'SCHEDULED', quote: null, chargeOn: '2026-12-23' })
  expect(scope).toBe('all')
})

test('a quantity of none takes the item out, unless it is the last one', () => {
  const none = { kind: 'quantity', sku: 'nad-complex', quantity: 0 } as const
  expect(allowed(plan(two), none, today).plan.items.map(({ sku }) => sku)).toEqual(['stress-balance'])
  expect(refusalOf(plan(), none, today)?.why).toBe('last_item')
})

test('a quantity is refused that is the same, above ten, or of something else', () => {
  const of = (quantity: number, sku = 'nad-complex') => ({ kind: 'quantity', sku, quantity }) as const
  expect(refusalOf(plan(), of(1), today)?.why).toBe('same')
  expect(refusalOf(plan(), of(11), today)).toEqual({ why: 'too_many', max: 10 })
  expect(refusalOf(plan(), of(2, 'tea'), today)?.why).toBe('unknown_item')
  expect(refusalOf(announcedPlan(), of(2), '2026-12-23')?.why).toBe('too_late')
  expect(refusalOf(unpaidPlan('DUNNING'), of(2), today)?.why).toBe('payment_open')
})

test('changing an overdue delivery nobody was told about gives it its eight days', () => {
  const action = { kind: 'quantity', sku: 'nad-complex', quantity: 2 } as const
  expect(allowed(plan(), action, '2026-12-30').plan.cycle.chargeOn).toBe('2027-01-07')
})

test('a swap takes the other product in the same quantity at its own price', () => {
  const to = { item: item('stress-balance', { unitAmount: 3825 }), units: 5 }
  const before = plan({ items: [item('nad-complex', { quantity: 2 })] })
  const { plan: after } = allowed(before, { kind: 'swap', from: 'nad-complex', to }, today)
  expect(after.items).toEqual([{ ...to.item, quantity: 2 }])
})

test('a swap is refused to something sold out, in the plan already, or out of something else', () => {
  const to = { item: item('stress-balance'), units: 1 }
  const swap = { kind: 'swap', from: 'nad-complex', to } as const
  const before = plan({ items: [item('nad-complex', { quantity: 2 })] })
  expect(refusalOf(before, swap, today)).toEqual({ why: 'sold_out', name: 'stress-balance', units: 1 })
  expect(refusalOf(plan(two), swap, today)?.why).toBe('already_in_plan')
  expect(refusalOf(plan(), { ...swap, from: 'tea' }, today)?.why).toBe('unknown_item')
})

test('a swap of what was left out of this delivery is in it', () => {
  const to = { item: item('tea'), units: 5 }
  const before = announcedPlan(two, { omitted: ['nad-complex'] })
  expect(allowed(before, { kind: 'swap', from: 'nad-complex', to }, today).plan.cycle.omitted).toEqual([])
})

test('something added once is in this delivery alone, and twice added is one line', () => {
  const offer = { item: item('tea', { unitAmount: 900 }), units: 5 }
  const add = { kind: 'add_once', offer, quantity: 2 } as const
  const first = allowed(plan(), add, today)
  expect(first).toMatchObject({ scope: 'this' })
  const { plan: after } = allowed(first.plan, add, today)
  expect(after.cycle.extras).toMatchObject([{ sku: 'tea', quantity: 4, isOnce: true }])
  expect(after.items).toEqual(plan().items)
})

test('adding once is refused beyond the shelf, beyond ten, of none, and of what comes anyway', () => {
  const add = (quantity: number, units = 20, sku = 'tea') =>
    ({ kind: 'add_once', offer: { item: item(sku), units }, quantity }) as const
  expect(refusalOf(plan(), add(3, 2), today)).toEqual({ why: 'sold_out', name: 'tea', units: 2 })
  expect(refusalOf(plan(), add(11), today)?.why).toBe('too_many')
  expect(refusalOf(plan(), add(0), today)?.why).toBe('unknown_item')
  expect(refusalOf(plan(), add(1, 5, 'nad-complex'), today)?.why).toBe('already_in_plan')
})

test('what was added once is taken out again', () => {
  const extras = [{ ...item('tea'), isOnce: true }]
  const action = { kind: 'remove_once', sku: 'tea' } as const
  expect(allowed(plan({}, { extras }), action, today).plan.cycle.extras).toEqual([])
  expect(refusalOf(plan(), action, today)?.why).toBe('unknown_item')
})

test('this delivery alone, or every one, goes to another address inside the country', () => {
  const address = { ...plan().address, city: 'Boston' }
  const once = allowed(announcedPlan(), { kind: 'address', scope: 'this', address }, today).plan
  expect([once.cycle.address?.city, once.address.city]).toEqual(['Boston', 'Portland'])
  const always = allowed(once, { kind: 'address', scope: 'all', address }, today).plan
  expect([always.cycle.address, always.address.city]).toEqual([null, 'Boston'])
  const abroad = { ...address, country: 'CA' }
  expect(refusalOf(plan(), { kind: 'address', scope: 'all', address: abroad }, today)?.why).toBe(
    'outside_country',
  )
})

test('a higher price is taken when it is agreed to, and a lower one is no rise', () => {
  const rise = { kind: 'accept_price', riseId: 'rise', sku: 'nad-complex' } as const
  const accept = (amount: number, effectiveOn = '2026-12-23') => ({ ...rise, amount, effectiveOn })
  expect(allowed(announcedPlan(), accept(6500), today).plan.items[0]?.unitAmount).toBe(6500)
  expect(refusalOf(plan(), accept(5865), today)?.why).toBe('unknown_item')
})

test('a higher price is not taken while a charge before its day is ahead', () => {
  const rise = { kind: 'accept_price', riseId: 'rise', sku: 'nad-complex', amount: 6500 } as const
  expect(refusalOf(plan(), { ...rise, effectiveOn: '2026-12-24' }, '2026-12-01')).toEqual({
    ...{ why: 'price_too_early', chargeOn: '2026-12-23', effectiveOn: '2026-12-24' },
  })
  expect(refusalOf(plan(), { ...rise, effectiveOn: '2026-12-23' }, '2026-12-01')).toBeNull()
})

test('who waits for stock is charged when it comes; only a short delivery can be waited for, once', () => {
  const wait = { kind: 'wait_for_stock' } as const
  const { plan: after } = allowed(announcedPlan({}, short), wait, '2026-12-28')
  expect(after.cycle).toMatchObject({ state: 'STOCK_WAIT', waitsForStock: true, chargeOn: '2026-12-23' })
  expect(refusalOf(after, wait, '2026-12-28')?.why).toBe('same')
  expect(refusalOf(announcedPlan(), wait, today)?.why).toBe('not_short')
})

test('the rest ships without what is short, unless nothing would be left', () => {
  const rest = { kind: 'ship_rest', short: ['nad-complex'] } as const
  const { cycle } = allowed(announcedPlan(two, short), rest, '2026-12-28').plan
  expect(cycle).toMatchObject({ omitted: ['nad-complex'], state: 'SCHEDULED', chargeOn: '2026-12-28' })
  expect(refusalOf(announcedPlan({}, short), rest, today)?.why).toBe('last_item')
  expect(refusalOf(announcedPlan(two), rest, today)?.why).toBe('not_short')
})

test('a delivery with a bill that changes what it holds gets the next number, and a bill of its own', () => {
  const before = unpaidPlan('STOCK_WAIT', two, { stock: 'SHORT' })
  const { cycle } = allowed(before, { kind: 'ship_rest', short: ['nad-complex'] }, '2026-12-28').plan
  expect(cycle).toMatchObject({ id: 'new', number: 2, invoiceId: null, omitted: ['nad-complex'] })
})
