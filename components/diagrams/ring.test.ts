import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ringOf, ringWords } from './ring.ts'

describe('The ring of a supply', () => {
  it('is whole on the first day, and today stands at the top', () => {
    const { path, today } = ringOf(30, 30, 50)
    expect(path.match(/A/g)).toHaveLength(2)
    expect(today).toEqual({ x: 0, y: -50 })
  })

  it('has nothing left to draw on the last day, and today is back at the top', () => {
    expect(ringOf(0, 30, 50)).toMatchObject({ path: '', today: { x: 0, y: -50 } })
  })

  it('stands on the right after a quarter, below after a half, on the left after three quarters', () => {
    expect(ringOf(15, 20, 50).today).toEqual({ x: 50, y: 0 })
    expect(ringOf(10, 20, 50).today).toEqual({ x: 0, y: 50 })
    expect(ringOf(5, 20, 50).today).toEqual({ x: -50, y: 0 })
  })

  it('takes the long way round while more than half is left, the short way after', () => {
    expect(ringOf(16, 30, 50).path).toContain('0 1 1')
    expect(ringOf(14, 30, 50).path).toContain('0 0 1')
  })

  it('never says more days than a supply has, nor fewer than none, nor a part of a day', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 500, noNaN: true }),
        fc.integer({ min: 1, max: 365 }),
        (days, of) => {
          const { left } = ringOf(days, of, 50)
          expect(Number.isInteger(left)).toBe(true)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left).toBeLessThanOrEqual(of)
        },
      ),
    )
  })

  it('never leaves its circle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 90 }), (days, of) => {
        const { today } = ringOf(days, of, 50)
        expect(Math.hypot(today.x, today.y)).toBeCloseTo(50, 1)
      }),
    )
  })

  it('says the same in words', () => {
    expect(ringWords(ringOf(12, 30, 50))).toBe('12 of 30 days left')
    expect(ringWords(ringOf(1, 1, 50))).toBe('1 of 1 day left')
  })
})
