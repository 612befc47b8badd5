import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { destinationOf, nextStop, parseMove, stopsBetween } from './move.ts'

const ZONE = 'America/New_York'
const at = (text: string) => new Date(text)
const iso = (dates: readonly Date[]) => dates.map((date) => date.toISOString())

function lead(text: string, from: string): string | null {
  const move = parseMove(text)
  if (!move || move.kind === 'next' || move.kind === 'reset') throw new Error(`${text} is no move forward`)
  return destinationOf(move, at(from), ZONE)?.toISOString() ?? null
}

describe('a move', () => {
  test('is read as it is typed', () => {
    expect(parseMove('+8d')).toEqual({ kind: 'days', days: 8 })
    expect(parseMove('+6h')).toEqual({ kind: 'hours', hours: 6 })
    expect(parseMove('next')).toEqual({ kind: 'next' })
    expect(parseMove('reset')).toEqual({ kind: 'reset' })
    expect(parseMove('2027-02-01')).toMatchObject({ kind: 'date' })
  })

  test.each([
    '',
    '8d',
    '-1d',
    '+0d',
    '+801d',
    '+1w',
    '+1.5d',
    '2027-02-30',
    '2027-2-1',
    'tomorrow',
    '+99999h',
  ])('%j is none', (text) => {
    expect(parseMove(text)).toBeNull()
  })

  test('by days keeps the time of the day, over the change to daylight time and back', () => {
    expect(lead('+1d', '2027-03-13T20:00:00Z')).toBe('2027-03-14T19:00:00.000Z')
    expect(lead('+1d', '2026-10-31T19:00:00Z')).toBe('2026-11-01T20:00:00.000Z')
  })

  test('by hours counts hours', () => {
    expect(lead('+6h', '2027-03-14T05:00:00Z')).toBe('2027-03-14T11:00:00.000Z')
  })

  test('to a date leads to ten in the morning there', () => {
    expect(lead('2027-02-01', '2026-11-26T12:00:00Z')).toBe('2027-02-01T15:00:00.000Z')
    expect(lead('2027-07-01', '2026-11-26T12:00:00Z')).toBe('2027-07-01T14:00:00.000Z')
  })

  test('never leads back, and not out of sight', () => {
    expect(lead('2026-11-25', '2026-11-26T12:00:00Z')).toBeNull()
    expect(lead('2026-11-26', '2026-11-26T18:00:00Z')).toBeNull()
    expect(lead('2031-01-01', '2026-11-26T18:00:00Z')).toBeNull()
  })
})

describe('the days passed over', () => {
  test('are each visited at ten, today too when ten is ahead, and the destination last', () => {
    expect(iso(stopsBetween(at('2026-11-26T12:00:00Z'), at('2026-11-28T12:00:00Z'), ZONE))).toEqual([
      '2026-11-26T15:00:00.000Z',
      '2026-11-27T15:00:00.000Z',
      '2026-11-28T12:00:00.000Z',
    ])
    expect(iso(stopsBetween(at('2026-11-26T16:00:00Z'), at('2026-11-26T22:00:00Z'), ZONE))).toEqual([
      '2026-11-26T22:00:00.000Z',
    ])
  })

  test('are at ten on both sides of the change to daylight time', () => {
    expect(iso(stopsBetween(at('2027-03-12T16:00:00Z'), at('2027-03-15T14:00:00Z'), ZONE))).toEqual([
      '2027-03-13T15:00:00.000Z',
      '2027-03-14T14:00:00.000Z',
      '2027-03-15T14:00:00.000Z',
    ])
  })

  test('are in order, one a day, and none is missed', () => {
    const moment = fc.date({ min: at('2026-01-01'), max: at('2029-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 500 * 24 }), (from, hours) => {
        const to = new Date(from.getTime() + hours * 3_600_000)
        const stops = stopsBetween(from, to, ZONE)
        expect(stops.at(-1)).toEqual(to)
        let before = from
        for (const stop of stops) {
          const gap = (stop.getTime() - before.getTime()) / 3_600_000
          expect(gap).toBeGreaterThan(0)
          expect(gap).toBeLessThanOrEqual(25)
          before = stop
        }
      }),
    )
  })

  test('begin with the next ten in the morning', () => {
    expect(nextStop(at('2026-11-26T12:00:00Z'), ZONE).toISOString()).toBe('2026-11-26T15:00:00.000Z')
    expect(nextStop(at('2026-11-26T15:00:00Z'), ZONE).toISOString()).toBe('2026-11-27T15:00:00.000Z')
  })
})
