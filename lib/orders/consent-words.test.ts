import { expect, test } from 'vitest'
import { consentOf } from './consent-words.ts'

const at = (time: string) => new Date(`2026-12-${time}Z`)
const first = { words: 'every 30 days', consentedAt: at('01T10:00:00') }
const second = { words: 'every 45 days', consentedAt: at('10T10:00:00') }

function refillOrder(placedAt: Date, undone: readonly Date[] = []) {
  const plan = {
    originOrder: { checkout: { consent: first } },
    givenConsents: [second],
    changes: undone.map((createdAt) => ({ createdAt })),
  }
  return { placedAt, checkout: null, cycle: { plan } }
}

test('an order keeps the terms it was made under, and their date, whatever was agreed to after it', () => {
  expect(consentOf(refillOrder(at('05T10:00:00')))).toEqual(first)
  expect(consentOf(refillOrder(at('20T10:00:00')))).toEqual(second)
})

test('terms of a change that was taken back are those of no order', () => {
  expect(consentOf(refillOrder(at('20T10:00:00'), [second.consentedAt]))).toEqual(first)
})

test('an order somebody placed herself has the terms beside its box, or none', () => {
  expect(consentOf({ placedAt: at('01T10:00:00'), checkout: { consent: first }, cycle: null })).toEqual(first)
  expect(consentOf({ placedAt: at('01T10:00:00'), checkout: { consent: null }, cycle: null })).toBeNull()
})
