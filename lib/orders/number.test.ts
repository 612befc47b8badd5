import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newOrderNumber } from './number.ts'

test('a number has a shape that is read aloud in two groups of four', () => {
  expect(newOrderNumber(() => 0)).toBe('VS-2222-2222')
  expect(newOrderNumber()).toMatch(/^VS-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
})

test('no letter of a number is taken for another one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(18), { minLength: 8, maxLength: 8 }), (picks) => {
      const queue = [...picks]
      expect(newOrderNumber(() => queue.shift() ?? 0).slice(3)).not.toMatch(/[01IOQ5SBDEPZUN]/)
    }),
  )
})
