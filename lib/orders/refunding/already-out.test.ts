import { expect, test } from 'vitest'
import { type Moved, markOut } from './already-out.ts'

/** A refund of so many units of the one line, of which so many were out before it. */
function refund(units: number, { isRefused = false, alreadyOut = 0 } = {}): Moved {
  const of = (quantity: number) => ({ lines: [{ position: 0, quantity }], delivery: false })
  return { isRefused, paidFor: of(units), leaving: of(units - alreadyOut) }
}

function alreadyOut(units: number, earlier: readonly Moved[]): number | undefined {
  return markOut([{ position: 0, quantity: units }], earlier)[0]?.alreadyOut
}

test('a first refund takes all its bottles out', () => {
  expect(alreadyOut(2, [])).toBe(0)
  expect(alreadyOut(1, [refund(1)])).toBe(0)
})

test('one that failed and is repeated takes nothing out again', () => {
  expect(alreadyOut(1, [refund(1, { isRefused: true })])).toBe(1)
})

test('repeated for more than before, only what is still in the parcel leaves it', () => {
  expect(alreadyOut(2, [refund(1, { isRefused: true })])).toBe(1)
})

test('what a repeated refund stands for is not out for a third', () => {
  const failed = refund(1, { isRefused: true })
  expect(alreadyOut(1, [failed, refund(1, { alreadyOut: 1 })])).toBe(0)
})

test('a repetition that fails too leaves the bottle out for the next', () => {
  const failed = refund(1, { isRefused: true })
  expect(alreadyOut(1, [failed, refund(1, { isRefused: true, alreadyOut: 1 })])).toBe(1)
})

test('one that was made before counts for itself', () => {
  expect(alreadyOut(1, [refund(1), refund(1, { isRefused: true })])).toBe(1)
  expect(alreadyOut(2, [refund(1), refund(1, { isRefused: true })])).toBe(1)
})

test('lines are told apart', () => {
  const other = { position: 1, quantity: 1 }
  expect(markOut([other], [refund(1, { isRefused: true })])).toEqual([{ ...other, alreadyOut: 0 }])
})
