import { expect, test } from 'vitest'
import type { InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import { announcedPlan, plan, unpaidPlan } from '../simulation/example.ts'
import { isAsAnnounced, verdictOf } from './verdict.ts'

function reading(change: Partial<InvoiceReading>): InvoiceReading {
  return {
    ...{ invoiceId: 'in_1', cycleId: 'one', customerId: 'cus_1', status: 'open' },
    ...{ total: 6452, amountDue: 6452, amountPaid: 0 },
    ...{ subtotal: 5865, tax: 587, paymentIntentId: 'pi_1', paymentMethodId: 'pm_1' },
    ...{ hostedInvoiceUrl: 'https://pay.test', problem: null },
    ...change,
  }
}

const paid = reading({ status: 'paid', amountPaid: 6452 })
const soft = {
  kind: 'declined',
  code: 'card_declined',
  declineCode: 'insufficient_funds',
  isHard: false,
} as const
const charging = unpaidPlan('CHARGING')

test('money for the delivery ahead is taken, whoever says so and however late', () => {
  for (const state of ['CHARGING', 'DUNNING', 'ACTION_REQUIRED', 'UNPAID', 'STOCK_WAIT'] as const) {
    const late = unpaidPlan(state)
    for (const source of ['charge', 'news'] as const)
      expect(verdictOf(late, late.cycle, paid, source)).toEqual({ kind: 'paid' })
  }
})

test('hearing of it twice changes nothing', () => {
  const done = { ...charging.cycle, state: 'PAID' as const }
  expect(verdictOf(plan({}, { id: 'two', number: 2 }), done, paid, 'news')).toEqual({ kind: 'nothing' })
})

test('money for a delivery that was left out, replaced or cancelled goes back', () => {
  const ended = unpaidPlan('CHARGING', { state: 'CANCELLED' })
  expect(verdictOf(ended, ended.cycle, paid, 'charge')).toEqual({ kind: 'give_back', why: 'CANCELLED' })
  const next = plan({}, { id: 'two', number: 2 })
  for (const state of ['SKIPPED', 'CANCELLED'] as const)
    expect(verdictOf(next, { ...charging.cycle, state }, paid, 'news')).toEqual({
      ...{ kind: 'give_back', why: 'LEFT_OUT' },
    })
})

test('another amount than was announced goes back, and is no error that comes again', () => {
  for (const amountPaid of [0, 6451, 6453])
    expect(verdictOf(charging, charging.cycle, reading({ status: 'paid', amountPaid }), 'charge')).toEqual({
      ...{ kind: 'give_back', why: 'OTHER_AMOUNT' },
    })
})

test('a finalised bill is paid only when it charges exactly what was announced', () => {
  expect(isAsAnnounced(reading({}), charging.cycle)).toBe(true)
  expect(isAsAnnounced(reading({ total: 6453, amountDue: 6453 }), charging.cycle)).toBe(false)
  expect(isAsAnnounced(reading({ amountDue: 5452 }), charging.cycle)).toBe(false)
  for (const status of ['draft', 'paid', 'void', 'deleted'] as const)
    expect(isAsAnnounced(reading({ status }), charging.cycle)).toBe(false)
})

test('a delivery that waits for its payment and has lost its bill is replaced, whoever says so', () => {
  for (const state of ['DUNNING', 'ACTION_REQUIRED', 'STOCK_WAIT', 'NOTIFIED'] as const) {
    const { cycle, ...rest } = unpaidPlan(state)
    const before = { ...rest, cycle }
    expect(verdictOf(before, cycle, reading({ status: 'void' }), 'news')).toEqual({ kind: 'replace' })
    const next = plan({}, { id: 'two', number: 2 })
    expect(verdictOf(next, cycle, reading({ status: 'void' }), 'news')).toEqual({ kind: 'nothing' })
  }
  const rests = unpaidPlan('UNPAID', { state: 'PAUSED', pauseReason: 'PAYMENT' })
  expect(verdictOf(rests, rests.cycle, reading({ status: 'void' }), 'news')).toEqual({ kind: 'nothing' })
})

test('what the card answered ends the charge under way', () => {
  const verdict = verdictOf(charging, charging.cycle, reading({ problem: soft }), 'charge')
  expect(verdict).toEqual({
    ...{ kind: 'failed', failure: { kind: 'declined', code: 'insufficient_funds', isHard: false } },
  })
  const asked = verdictOf(
    charging,
    charging.cycle,
    reading({ problem: { kind: 'action_required' } }),
    'charge',
  )
  expect(asked).toMatchObject({ failure: { kind: 'action_required', hostedInvoiceUrl: 'https://pay.test' } })
  const gone = { ...soft, code: 'no_such_card', declineCode: null, isHard: true }
  const removed = verdictOf(charging, charging.cycle, reading({ problem: gone }), 'charge')
  expect(removed).toEqual({ kind: 'failed', failure: { kind: 'no_card' } })
})

test('news of a decline may be of an attempt before, and end no charge under way', () => {
  for (const status of ['open', 'draft', 'void'] as const)
    expect(verdictOf(charging, charging.cycle, reading({ status, problem: soft }), 'news').kind).toBe(
      'nothing',
    )
})

test('an open invoice without an answer was not tried, and one the bank still thinks about is not settled', () => {
  expect(verdictOf(charging, charging.cycle, reading({}), 'charge')).toEqual({ kind: 'untried' })
  expect(verdictOf(charging, charging.cycle, reading({ status: 'draft' }), 'charge')).toEqual({
    kind: 'untried',
  })
  const thinking = reading({ problem: { kind: 'processing' } })
  expect(verdictOf(charging, charging.cycle, thinking, 'charge')).toEqual({ kind: 'nothing' })
})

test('an invoice that ended unpaid gives its place to the next number', () => {
  for (const status of ['void', 'deleted', 'uncollectible'] as const)
    expect(verdictOf(charging, charging.cycle, reading({ status }), 'charge')).toEqual({ kind: 'replace' })
})

test('an answer that comes when nothing is charged changes nothing', () => {
  for (const before of [announcedPlan(), unpaidPlan('DUNNING'), unpaidPlan('UNPAID')])
    expect(verdictOf(before, before.cycle, reading({ problem: soft }), 'charge')).toEqual({ kind: 'nothing' })
})
