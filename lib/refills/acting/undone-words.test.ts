import { expect, test } from 'vitest'
import type { Action } from '../actions/action.ts'
import { undo } from '../actions/undo.ts'
import type { Plan } from '../plan.ts'
import { allowed } from '../simulation/deciding.ts'
import { plan } from '../simulation/example.ts'
import { undoneWords } from './undone-words.ts'

const today = '2026-12-01'
const now = new Date(`${today}T15:00:00Z`)

function saidOf(before: Plan, action: Action): string {
  const after = allowed(before, action, today).plan
  const undone = undo(after, { at: now, before, delivery: after.cycle }, now, today)
  if (!undone) throw new Error(`${action.kind} could not be taken back`)
  return undoneWords(action.kind, undone, today)
}

test('a skip that is taken back says that the delivery is back, and nothing of a skip', () => {
  expect(saidOf(plan(), { kind: 'skip' })).toBe('Your refill of Wed, Dec 23, 2026 is back.')
  const unsent = plan({ last: { chargedOn: '2026-11-23', shippedOn: null } })
  expect(saidOf(unsent, { kind: 'skip' })).toBe('Your refill of Sun, Dec 27, 2026 is back.')
})

test('what is taken back is said as it stands again, with the next charge', () => {
  const next = 'Next charge: Wed, Dec 23, 2026.'
  expect(saidOf(plan(), { kind: 'move', to: '2027-01-20' })).toBe(`Your refill is back on its date. ${next}`)
  expect(saidOf(plan(), { kind: 'rhythm', everyDays: 60 })).toBe(
    `Your refill comes every 30 days again. ${next}`,
  )
  expect(saidOf(plan(), { kind: 'pause', until: '2027-02-01' })).toBe(
    `Your refill is not paused any more. ${next}`,
  )
  expect(saidOf(plan(), { kind: 'cancel' })).toBe(`Your refill is not canceled any more. ${next}`)
})

test('contents that are taken back are named as they are again', () => {
  const [item] = plan().items
  expect(saidOf(plan(), { kind: 'quantity', sku: item?.sku ?? '', quantity: 3 })).toMatch(
    /^Your next delivery holds 1 × .* again\. Next charge: Wed, Dec 23, 2026\.$/,
  )
})

test.each([
  'skip',
  'move',
  'ship_now',
  'count',
  'pause',
  'resume',
  'cancel',
  'rhythm',
  'address',
  'accept_price',
  'wait_for_stock',
  'ship_rest',
  'quantity',
  'swap',
  'add_once',
  'remove_once',
])('%s: never reads as if the change stood', (action) => {
  expect(undoneWords(action, plan(), today)).not.toMatch(/You (skipped|moved|added|took|swapped|canceled)/)
})
