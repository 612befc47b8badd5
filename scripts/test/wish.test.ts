import { expect, test } from 'vitest'
import { readWish } from './wish.ts'

test.each([
  [[], 'everything'],
  [['visual'], 'looks'],
  [['visual', '--take'], 'take looks'],
] as const)('npm test -- %s', (words, wish) => {
  expect(readWish(words)).toBe(wish)
})

test('a word that nobody knows is said, not passed over', () => {
  expect(() => readWish(['--take'])).toThrow('npm test takes')
  expect(() => readWish(['visaul'])).toThrow('npm test takes')
})
