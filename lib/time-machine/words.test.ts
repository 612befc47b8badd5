import { expect, test } from 'vitest'
import { sayTally, sayTravel } from './words.ts'

const ZONE = 'America/New_York'
const at = new Date('2026-12-24T15:00:00Z')

test('what happened is counted, and what did not is left out', () => {
  expect(sayTally({ mails: 2, orders: 1, refills: 0 })).toBe('2 mails queued, 1 order placed')
  expect(sayTally({ mails: 0, orders: 0, refills: 1 })).toBe('1 change to refills')
  expect(sayTally({ mails: 0, orders: 0, refills: 0 })).toBe('nothing fell due')
})

test('a move that ended on the way names the work that was not done', () => {
  expect(sayTravel({ state: 'stuck', at, tasks: ['send-mail'] }, ZONE)).toBe(
    'Stopped on Thu, Dec 24, 2026, 10:00 am (EST): after a minute this work was not done: send-mail. The worker’s log says why.',
  )
  expect(sayTravel({ state: 'arrived', at, mails: 1, orders: 0, refills: 0 }, ZONE)).toBe(
    'Moved to Thu, Dec 24, 2026: 1 mail queued.',
  )
})

test('when nothing falls due, parcels are named only while some hold a refill back', () => {
  const words = (waiting: number) => sayTravel({ state: 'nothing_due', waiting }, ZONE)
  expect(words(0)).toBe('Nothing falls due within 120 days: time was not moved.')
  expect(words(1)).toContain('One refill waits until its last parcel has left: mark it as shipped first.')
  expect(words(3)).toContain('3 refills wait until their last parcels have left')
})
