import { expect, test } from 'vitest'
import { announced, charging, stockReleased, stockSought } from '../engine/outcome.ts'
import type { Plan } from '../plan.ts'
import { allowed } from '../simulation/deciding.ts'
import { announcedPlan, plan, quoteOf, unpaidPlan } from '../simulation/example.ts'
import { isUndoable, type Kept, UNDO_MINUTES, undo, undoUntil } from './undo.ts'

const today = '2026-12-16'
const at = new Date('2026-12-16T17:00:00Z')
const soon = new Date('2026-12-16T17:05:00Z')

/** A change of `before` made at `at`, read back from the log: equal to what stands, and another object. */
function left({ cycle }: Plan, before: Plan): Kept {
  return { at, before, delivery: structuredClone(cycle) }
}

function withBill(one: Plan): Plan {
  return { ...one, cycle: { ...one.cycle, invoiceId: 'in_1' } }
}

test('a change is taken back within ten minutes, and announced anew', () => {
  const before = announcedPlan()
  const { plan: after } = allowed(before, { kind: 'move', to: '2027-01-20' }, today)
  const back = undo({ ...after, version: 2 }, left(after, before), soon, today)
  expect(back).toMatchObject({ version: 2, cycle: { id: 'one', chargeOn: '2026-12-23', quote: null } })
  expect(undo(after, left(after, before), undoUntil(at), today)).not.toBeNull()
  expect(
    undo(after, left(after, before), new Date(at.getTime() + UNDO_MINUTES * 60_000 + 1), today),
  ).toBeNull()
})

test('a cancellation taken back runs on as it did', () => {
  const before = announcedPlan()
  const { plan: after } = allowed(before, { kind: 'cancel' }, today)
  expect(undo(after, left(after, before), soon, today)).toMatchObject({ state: 'ACTIVE', cancelledAt: null })
})

test('what happened meanwhile stays: whose it is, its card, its last parcel', () => {
  const before = announcedPlan()
  const meanwhile = { userId: 'ann', email: 'new@store.test', paymentMethodId: null, card: null, version: 7 }
  const last = { chargedOn: '2026-11-23', shippedOn: '2026-12-16' }
  const { plan: after } = allowed(before, { kind: 'skip' }, today)
  expect(undo({ ...after, ...meanwhile, last }, left(after, before), soon, today)).toMatchObject({
    ...meanwhile,
    last,
  })
})

test('once the engine has moved on with the delivery, nothing is taken back', () => {
  const before = plan()
  const { plan: after } = allowed(before, { kind: 'move', to: '2026-12-30' }, today)
  const kept = left(after, before)
  const { quote } = announcedPlan().cycle
  const told = announced(after, after.cycle.chargeOn, quote ?? quoteOf([]), true)
  expect(undo(after, kept, soon, today)).not.toBeNull()
  for (const moved of [told, charging(told), withBill(after), stockReleased(told)])
    expect(undo(moved, kept, soon, today)).toBeNull()
})

test('a change that was announced with itself is taken back while that is all that happened', () => {
  const before = announcedPlan()
  const { plan: moved } = allowed(before, { kind: 'move', to: '2026-12-18' }, today)
  const after = announced(moved, '2026-12-18', quoteOf([]), false)
  const kept = left(after, before)
  expect(undo({ ...after, userId: 'ann', version: 9 }, kept, soon, today)?.cycle.chargeOn).toBe('2026-12-23')
  expect(undo(stockSought(after, true, today), kept, soon, today)).toBeNull()
})

test('nothing is taken back to a date that could not be changed any more', () => {
  const { plan: after } = allowed(announcedPlan(), { kind: 'move', to: '2027-01-20' }, '2026-12-22')
  expect(undo(after, left(after, announcedPlan()), soon, '2026-12-23')).toBeNull()
})

test('a delivery nobody was told about gets its eight days when a change to it is taken back', () => {
  const { plan: after } = allowed(plan(), { kind: 'ship_now' }, '2026-12-20')
  expect(undo(after, left(after, plan()), soon, '2026-12-20')?.cycle.chargeOn).toBe('2026-12-28')
})

test('a page offers to take back only what can be', () => {
  expect(isUndoable('skip', announcedPlan(), today)).toBe(true)
  expect(isUndoable('cancel', plan(), today)).toBe(true)
  for (const kind of ['card', 'restart', 'unskip'] as const)
    expect(isUndoable(kind, plan(), today)).toBe(false)
  expect(isUndoable('skip', unpaidPlan('DUNNING'), today)).toBe(false)
  expect(isUndoable('cancel', unpaidPlan('CHARGING', {}, { invoiceId: null }), today)).toBe(false)
  expect(isUndoable('cancel', announcedPlan(), '2026-12-23')).toBe(false)
})
