import Stripe from 'stripe'
import { describe, expect, test } from 'vitest'
import { toProblem, withProblem } from './invoice-problem.ts'
import type { InvoiceReading } from './refill-invoice.ts'

const { StripeCardError, StripeConnectionError, StripeInvalidRequestError } = Stripe.errors

const open: InvoiceReading = {
  invoiceId: 'in_1',
  cycleId: 'c1',
  customerId: 'cus_1',
  status: 'open',
  total: 5865,
  amountDue: 5865,
  amountPaid: 0,
  subtotal: 5865,
  tax: 0,
  paymentIntentId: 'pi_1',
  paymentMethodId: null,
  hostedInvoiceUrl: null,
  problem: null,
}
const declined = { kind: 'declined', code: 'card_declined', declineCode: 'lost_card', isHard: true } as const

describe('what an attempt was answered with', () => {
  test('a refusal carries both codes and whether it is hard', () => {
    const error = new StripeCardError({
      type: 'card_error',
      message: 'no',
      code: 'card_declined',
      decline_code: 'lost_card',
    })
    expect(toProblem(error)).toEqual(declined)
  })

  test('a bank that wants to see the customer asks, it does not decline', () => {
    const error = new StripeCardError({
      type: 'card_error',
      message: 'please',
      code: 'invoice_payment_intent_requires_action',
    })
    expect(toProblem(error)).toEqual({ kind: 'action_required' })
  })

  test('a card that is no longer hers is a hard refusal', () => {
    const error = new StripeInvalidRequestError({
      type: 'invalid_request_error',
      message: 'No such PaymentMethod',
      code: 'resource_missing',
      param: 'payment_method',
    })
    expect(toProblem(error)).toMatchObject({ kind: 'declined', code: 'no_such_card', isHard: true })
  })

  test('silence says nothing about the card', () => {
    expect(toProblem(new StripeConnectionError({ type: 'api_error', message: 'gone' }))).toBeNull()
    expect(toProblem(new Error('other'))).toBeNull()
  })
})

describe('a reading after an attempt', () => {
  test('tells the problem of this attempt, not of an older one', () => {
    const older = { ...open, problem: { kind: 'action_required' } as const }
    expect(withProblem(older, declined).problem).toEqual(declined)
  })

  test('tells of no problem once the invoice is paid or its payment under way', () => {
    expect(withProblem({ ...open, status: 'paid' }, declined).problem).toBeNull()
    const moving = { ...open, problem: { kind: 'processing' } as const }
    expect(withProblem(moving, declined).problem).toEqual({ kind: 'processing' })
  })
})
