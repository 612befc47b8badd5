import { expect, test } from 'vitest'
import { saySum } from './say.ts'

test('a dry run says how many are due, and that nothing was written', () => {
  expect(saySum(0, { isToday: true })).toBe('Nothing is due.')
  expect(saySum(1, { isToday: true })).toBe('1 refill is due. Nothing was written.')
  expect(saySum(3, { isToday: true })).toBe('3 refills are due. Nothing was written.')
})

test('of a day to come it says that one step of each refill is all it knows', () => {
  for (const due of [0, 3])
    expect(saySum(due, { isToday: false })).toMatch(/\nThis is the next step of each refill/)
})
