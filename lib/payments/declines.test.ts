import { describe, expect, test } from 'vitest'
import { asksCustomer, declineWords, toDecline } from './declines.ts'

describe('a decline is hard', () => {
  test.each([
    'lost_card',
    'stolen_card',
    'pickup_card',
    'restricted_card',
    'fraudulent',
    'revocation_of_authorization',
    'revocation_of_all_authorizations',
    'security_violation',
    'transaction_not_allowed',
    'invalid_account',
    'card_not_supported',
  ])('%s', (declineCode) => {
    expect(toDecline('card_declined', declineCode)).toMatchObject({ isHard: true, declineCode })
  })

  test.each(['expired_card', 'no_such_card', 'resource_missing'])('%s without a decline code', (code) => {
    expect(toDecline(code, null).isHard).toBe(true)
  })
})

describe('a decline may pass when tried again', () => {
  test.each([
    'insufficient_funds',
    'generic_decline',
    'do_not_honor',
    'card_velocity_exceeded',
    'try_again_later',
    'issuer_not_available',
    'a_code_of_next_year',
  ])('%s', (declineCode) => {
    expect(toDecline('card_declined', declineCode).isHard).toBe(false)
  })

  test.each(['processing_error', 'card_declined', 'payment_intent_authentication_failure'])('%s', (code) => {
    expect(toDecline(code, null).isHard).toBe(false)
  })
})

test('a bank that wants to see the customer has not declined', () => {
  expect(asksCustomer('card_declined', 'authentication_required')).toBe(true)
  expect(asksCustomer('authentication_required', null)).toBe(true)
  expect(asksCustomer('invoice_payment_intent_requires_action', null)).toBe(true)
  expect(asksCustomer('card_declined', 'do_not_honor')).toBe(false)
})

test('the customer is told in plain words, and never accused', () => {
  expect(declineWords('expired_card')).toBe('The card has expired.')
  expect(declineWords('insufficient_funds')).toContain('not enough money')
  expect(declineWords('processing_error')).toBe('The bank could not be reached.')
  for (const code of [
    'fraudulent',
    'stolen_card',
    'lost_card',
    'pickup_card',
    'merchant_blacklist',
    'unheard_of',
  ])
    expect(declineWords(code)).toBe('The bank declined the card.')
})
