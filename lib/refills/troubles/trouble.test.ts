import { expect, test } from 'vitest'
import { mailName } from './mail-names.ts'
import { sayTroubles, type Trouble } from './trouble.ts'

const one: Trouble = { what: 'No', at: new Date('2026-12-01T12:00:00Z'), order: null, plan: 'VR-4T7K-92HM' }
const none = { undelivered: { count: 0, mails: [] }, stuck: { count: 0, payments: [] } }

test('what waits for an operator is counted whole, money first, each with its list', () => {
  const stuck = { count: 1, payments: [one] }
  const undelivered = { count: 51, mails: [one] }
  expect(sayTroubles({ undelivered, stuck })).toEqual([
    { list: 'stuck', words: '1 payment that should go back did not' },
    { list: 'undelivered', words: '51 emails could not be delivered' },
  ])
  expect(sayTroubles({ ...none, undelivered: { count: 1, mails: [one] } })).toEqual([
    { list: 'undelivered', words: '1 email could not be delivered' },
  ])
})

test('nothing is said while nothing waits', () => {
  expect(sayTroubles(none)).toEqual([])
})

test('a mail is named by what it told, and one of an older store by its template', () => {
  expect(mailName('refill-notice')).toBe('The notice before a charge of a refill')
  expect(mailName('constructor')).toBe('An email of the kind constructor')
})
