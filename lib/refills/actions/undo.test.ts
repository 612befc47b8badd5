import { expect, test } from 'vitest'
import { allowed } from '../simulation/deciding.ts'
import { announcedPlan, plan, unpaidPlan } from '../simulation/example.ts'
import { isUndoable, UNDO_MINUTES, undo, undoUntil } from './undo.ts'

const today = '2026-12-16'
const at = new Date('2026-12-16T17:00:00Z')
const soon = new Date('2026-12-16T17:05:00Z')

test('a change is taken back within ten minutes, and announced anew', () => {
  const before = announcedPlan()
  const { plan: after } = allowed(before, { kind: 'move', to: '2027-01-20' }, today)
  const back = undo({ ...after, version: 2 }, before, at, soon, today)
  expect(back).toMatchObject({ version: 2, cycle: { id: 'one', chargeOn: '2026-12-23', quote: null } })
  expect(undo(after, before, at, undoUntil(at), today)).not.toBeNull()
  expect(undo(after, before, at, new Date(at.getTime() + UNDO_MINUTES * 60_000 + 1), today)).toBeNull()
})

test('a cancellation taken back runs on as it did', () => {
  const before = announcedPlan()
  const { plan: after } = allowed(before, { kind: 'cancel' }, today)
  expect(undo(after, before, at, soon, today)).toMatchObject({ state: 'ACTIVE', cancelledAt: null })
})

test('what happened meanwhile stays: whose it is, its card, its last parcel', () => {
  const before = announcedPlan()
  const meanwhile = { userId: 'ann', email: 'new@store.test', paymentMethodId: null, card: null, version: 7 }
  const last = { chargedOn: '2026-11-23', shippedOn: '2026-12-16' }
  const { plan: after } = allowed(before, { kind: 'skip' }, today)
  expect(undo({ ...after, ...meanwhile, last }, before, at, soon, today)).toMatchObject({
    ...meanwhile,
    last,
  })
})

test('a delivery that is charged, or has a bill, is not taken back', () => {
  const before = announcedPlan()
  expect(undo(unpaidPlan('CHARGING'), before, at, soon, today)).toBeNull()
  expect(undo(announcedPlan({}, { invoiceId: 'in_1' }), before, at, soon, today)).toBeNull()
})

test('nothing is taken back to a date that could not be changed any more', () => {
  const { plan: after } = allowed(announcedPlan(), { kind: 'move', to: '2027-01-20' }, '2026-12-22')
  expect(undo(after, announcedPlan(), at, soon, '2026-12-23')).toBeNull()
})

test('a delivery nobody was told about gets its eight days when a change to it is taken back', () => {
  const { plan: after } = allowed(plan(), { kind: 'ship_now' }, '2026-12-20')
  expect(undo(after, plan(), at, soon, '2026-12-20')?.cycle.chargeOn).toBe('2026-12-28')
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
