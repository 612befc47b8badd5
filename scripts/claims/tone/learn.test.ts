import { expect, it } from 'vitest'
import { type Example, learn, likelihood } from './learn.ts'

const heard: Example[] = [
  { features: ['glow', 'your'], bad: true },
  { features: ['glow', 'our'], bad: true },
  { features: ['bottle', 'your'], bad: false },
  { features: ['bottle', 'our'], bad: false },
]

it('leans with what it has heard, and not at all with what it has not', () => {
  const weights = learn(heard)
  expect(likelihood(weights, ['glow'])).toBeGreaterThan(0.9)
  expect(likelihood(weights, ['bottle'])).toBeLessThan(0.1)
  expect(likelihood(weights, ['your'])).toBeCloseTo(0.5, 0)
  expect(likelihood(weights, ['unheard'])).toBe(0.5)
})

it('learns the same from the same', () => {
  expect([...learn(heard)]).toEqual([...learn(heard)])
})
