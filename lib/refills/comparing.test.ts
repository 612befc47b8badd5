import { expect, test } from 'vitest'
import { compared } from './comparing.ts'
import { outlookOf } from './outlook.ts'
import { announcedPlan, plan } from './simulation/example.ts'

const today = '2026-12-16'
const announced = outlookOf(announcedPlan(), today)
const open = outlookOf(plan(), today)

test('a charge with tax is never held against one without: both stand without it, and the amount with it is named', () => {
  const change = compared(announced, open, 'USD')
  expect(announced[0]).toMatchObject({ amount: 6452, isTaxKnown: true })
  for (const side of [change.before, change.after])
    expect(side.map(({ amount, isTaxKnown }) => [amount, isTaxKnown])).toEqual([
      [5865, false],
      [5865, false],
      [5865, false],
    ])
  expect(change.note).toContain('With tax, the first charge as it is now is $64.52.')
  expect(compared(open, announced, 'USD')).toMatchObject({
    before: open,
    after: change.before,
    note: expect.stringContaining('after this change is $64.52'),
  })
})

test('what compares as it is, or has nothing to compare, stays as it is', () => {
  for (const [before, after] of [
    [announced, announced],
    [open, open],
    [announced, []],
    [[], open],
  ] as const)
    expect(compared(before, after, 'USD')).toEqual({ before, after, note: null })
})
