import { expect, test } from 'vitest'
import { standingOf } from './consent.ts'

test('a refill lives by its last consent until it is canceled, and by no other', () => {
  expect(standingOf('last', { state: 'ACTIVE', consentId: 'last' })).toBe('live')
  expect(standingOf('last', { state: 'PAUSED', consentId: 'last' })).toBe('live')
  expect(standingOf('last', { state: 'CANCELLED', consentId: 'last' })).toBe('ended')
  expect(standingOf('first', { state: 'CANCELLED', consentId: 'last' })).toBe('replaced')
})
