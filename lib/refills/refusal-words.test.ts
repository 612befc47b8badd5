import { expect, test, vi } from 'vitest'
import type { Refusal } from './actions/action.ts'
import { isPlanPage } from './link.ts'
import { sayRefusal } from './refusal-words.ts'

vi.mock('@/lib/platform/env.ts', () => ({ env: () => ({ STORE_TIME_ZONE: 'America/New_York' }) }))

/** One of each: a new kind of refusal does not compile until it has one. */
const every: { readonly [W in Refusal['why']]: Extract<Refusal, { why: W }> } = {
  cancelled: { why: 'cancelled' },
  not_cancelled: { why: 'not_cancelled' },
  paused: { why: 'paused' },
  not_paused: { why: 'not_paused' },
  too_late: { why: 'too_late', chargeOn: '2026-12-23', lastChangeOn: '2026-12-22' },
  being_charged: { why: 'being_charged' },
  payment_open: { why: 'payment_open' },
  nothing_to_unskip: { why: 'nothing_to_unskip' },
  date_past: { why: 'date_past', earliest: '2026-12-02' },
  date_too_far: { why: 'date_too_far', latest: '2027-12-01' },
  same: { why: 'same' },
  last_item: { why: 'last_item' },
  unknown_item: { why: 'unknown_item' },
  too_many: { why: 'too_many', max: 10 },
  sold_out: { why: 'sold_out', name: 'Stress Balance', units: 0 },
  already_in_plan: { why: 'already_in_plan', name: 'Stress Balance' },
  outside_country: { why: 'outside_country' },
  no_card: { why: 'no_card' },
  not_short: { why: 'not_short' },
  not_shipped_yet: { why: 'not_shipped_yet' },
}

test.each(Object.values(every))('$why is said in plain words, with a way on', (refusal) => {
  const { says, wayOn } = sayRefusal(refusal)
  expect(says).toMatch(/^[A-Z].{20,}\.$/)
  expect(says).not.toMatch(/undefined|null|_|error|invalid/i)
  if (wayOn) expect(isPlanPage(wayOn.page)).toBe(true)
})

test('no two refusals are said alike', () => {
  const said = Object.values(every).map((refusal) => sayRefusal(refusal).says)
  expect(new Set(said).size).toBe(said.length)
})

test('dates, moments and counts are named', () => {
  expect(sayRefusal(every.too_late).says).toContain('until Tue, Dec 22, 2026, 11:59 pm (EST)')
  expect(sayRefusal(every.date_past).says).toContain('Wed, Dec 2, 2026')
  expect(sayRefusal(every.date_too_far).says).toContain('Wed, Dec 1, 2027')
  expect(sayRefusal({ ...every.sold_out, units: 1 }).says).toContain('Only 1 of Stress Balance is left')
})
