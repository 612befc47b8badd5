import { expect, test } from 'vitest'
import { allowed, factsOn, refusalOf } from '../simulation/deciding.ts'
import { announcedPlan, plan, unpaidPlan } from '../simulation/example.ts'

const today = '2026-12-16'
const cancelled = { state: 'CANCELLED', cancelledAt: new Date('2026-12-16T17:00:00Z') } as const
const card = { brand: 'visa', last4: '1111', expMonth: 5, expYear: 2031 }
const changeCard = { kind: 'card', paymentMethodId: 'pm_2', card } as const

test('another card pays from now on, and what was announced stands', () => {
  const before = announcedPlan()
  const { plan: after } = allowed(before, changeCard, '2026-12-23')
  expect(after).toEqual({ ...before, paymentMethodId: 'pm_2', card })
})

test('a delivery that waits for its payment is tried at once with the new card, as if for the first time', () => {
  for (const state of ['DUNNING', 'ACTION_REQUIRED', 'UNPAID'] as const) {
    const { cycle } = allowed(unpaidPlan(state), changeCard, '2027-01-02').plan
    expect(cycle).toMatchObject({
      id: 'one',
      number: 1,
      state: 'DUNNING',
      retryOn: '2027-01-02',
      failures: 0,
    })
  }
})

test('a new card ends the rest an old one caused', () => {
  const before = unpaidPlan('UNPAID', { state: 'PAUSED', pauseReason: 'PAYMENT' })
  expect(allowed(before, changeCard, today).plan).toMatchObject({ state: 'ACTIVE', pauseReason: null })
})

test('a canceled plan takes another card for its restart, and is charged nothing by it', () => {
  for (const ended of [
    plan(cancelled, { state: 'CANCELLED' }),
    unpaidPlan('CHARGING', cancelled),
    plan({ ...cancelled, paymentMethodId: null, card: null }, { state: 'CANCELLED' }),
  ]) {
    const { plan: after, words } = allowed(ended, changeCard, today)
    expect(after).toEqual({ ...ended, paymentMethodId: 'pm_2', card })
    expect(words).toContain('nothing is charged, unless you restart it')
  }
  const carded = allowed(
    plan({ ...cancelled, paymentMethodId: null, card: null }, { state: 'CANCELLED' }),
    changeCard,
    today,
  )
  expect(allowed(carded.plan, { kind: 'restart' }, today).plan.state).toBe('ACTIVE')
})

test('cancelling is possible in every state but one, and in one step', () => {
  const states = ['SCHEDULED', 'NOTIFIED', 'STOCK_WAIT', 'DUNNING', 'ACTION_REQUIRED', 'UNPAID'] as const
  for (const state of states) {
    const { plan: after, words } = allowed(unpaidPlan(state), { kind: 'cancel' }, '2026-12-23')
    expect(after).toMatchObject({ state: 'CANCELLED', cancelledAt: factsOn('2026-12-23').now })
    expect(after.cycle).toMatchObject({ state: 'CANCELLED', retryOn: null, invoiceId: 'in_1' })
    expect(words).toBe('You canceled your refill. Nothing further is charged.')
  }
  expect(refusalOf(plan(cancelled), { kind: 'cancel' }, today)?.why).toBe('cancelled')
})

test('a charge under way keeps its delivery open when the plan is cancelled, until its answer is known', () => {
  const { plan: after } = allowed(unpaidPlan('CHARGING'), { kind: 'cancel' }, '2026-12-23')
  expect(after).toMatchObject({ state: 'CANCELLED', cycle: { state: 'CHARGING' } })
})

test('a cancelled plan restarts under the next number, as soon as a charge can be announced', () => {
  const ended = plan(cancelled, { state: 'CANCELLED' })
  const { plan: after } = allowed(ended, { kind: 'restart' }, '2027-02-01')
  expect(after).toMatchObject({ state: 'ACTIVE', cancelledAt: null })
  expect(after.cycle).toMatchObject({ id: 'new', number: 2, state: 'SCHEDULED', chargeOn: '2027-02-09' })
  expect(allowed(ended, { kind: 'restart' }, '2026-12-01').plan.cycle.chargeOn).toBe('2026-12-23')
})

test('a restart needs an ended plan, a card, and no charge under way', () => {
  const restart = { kind: 'restart' } as const
  expect(refusalOf(plan(), restart, today)?.why).toBe('not_cancelled')
  expect(
    refusalOf(plan({ ...cancelled, paymentMethodId: null }, { state: 'CANCELLED' }), restart, today)?.why,
  ).toBe('no_card')
  expect(refusalOf(unpaidPlan('CHARGING', cancelled), restart, today)?.why).toBe('being_charged')
})

test('her count is kept, and the delivery moves to the date that follows from it, from tomorrow on', () => {
  const count = { kind: 'count', counts: { 'nad-complex': 50 }, chargeOn: '2027-01-06' } as const
  const { plan: after } = allowed(announcedPlan(), count, today)
  expect(after.counts).toEqual({ 'nad-complex': { capsules: 50, on: today } })
  expect(after.cycle).toMatchObject({ chargeOn: '2027-01-06', state: 'SCHEDULED' })
  expect(allowed(plan(), { ...count, chargeOn: today }, today).plan.cycle.chargeOn).toBe('2026-12-17')
  expect(refusalOf(plan(), { ...count, chargeOn: '2028-01-01' }, today)?.why).toBe('date_too_far')
})

test('a count that changes no date leaves what was announced as it is', () => {
  const count = { kind: 'count', counts: { 'nad-complex': 14 }, chargeOn: '2026-12-23' } as const
  expect(allowed(announcedPlan(), count, today).plan.cycle).toEqual(announcedPlan().cycle)
})

test('while the last parcel has not left, a count asks for no charge that cannot be announced', () => {
  const waiting = plan({ last: { chargedOn: '2026-11-23', shippedOn: null } })
  const count = { kind: 'count', counts: { 'nad-complex': 0 }, chargeOn: today } as const
  expect(allowed(waiting, count, today).plan.cycle.chargeOn).toBe('2026-12-24')
})
