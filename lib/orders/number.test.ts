import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newOrderNumber, parseOrderNumber } from './number.ts'

test('a number has a shape that is read aloud in two groups of four', () => {
  expect(newOrderNumber(() => 0)).toBe('VS-2222-2222')
  expect(newOrderNumber()).toMatch(/^VS-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
})

test('however it is typed, it is the same number', () => {
  for (const typed of ['vs-4t7k-92hm', 'VS 4T7K 92HM', '4t7k92hm', ' vs4t7k-92hm ']) {
    expect(parseOrderNumber(typed)).toBe('VS-4T7K-92HM')
  }
})

test('what is no number of ours is none', () => {
  expect(parseOrderNumber('')).toBeNull()
  expect(parseOrderNumber('VS-0000-OOOO')).toBeNull()
  expect(parseOrderNumber('VS-4T7K-92HMX')).toBeNull()
})

test('every new number survives being typed in again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(18), { minLength: 8, maxLength: 8 }), (picks) => {
      const queue = [...picks]
      const number = newOrderNumber(() => queue.shift() ?? 0)
      expect(parseOrderNumber(number.toLowerCase().replaceAll('-', ' '))).toBe(number)
    }),
  )
})
