import Stripe from 'stripe'
import { beforeEach, expect, test, vi } from 'vitest'
import { readRefundsOf } from './money-back.ts'
import { makeRefund, RefundRefused } from './refund.ts'

const create = vi.hoisted(() => vi.fn())
vi.mock('./stripe.ts', () => ({ stripe: () => ({ refunds: { create } }) }))
vi.mock('./money-back.ts', () => ({ readRefundsOf: vi.fn() }))

const refund = { key: 'give-back:1', paymentIntentId: 'pi_1', amount: null }
const none = { paymentIntentId: 'pi_1', refunds: [] }

function answer(statusCode: number) {
  return Stripe.errors.StripeError.generate({
    type: 'invalid_request_error',
    message: `answered ${statusCode}`,
    statusCode,
  })
}

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(readRefundsOf).mockResolvedValue(none)
})

test.each([400, 404])('a %s while the refund is made is a refusal, in Stripe’s words', async (status) => {
  create.mockRejectedValueOnce(answer(status))
  await expect(makeRefund(refund)).rejects.toThrow(RefundRefused)
})

test('a payment Stripe does not know is refused while its refunds are read, and nothing is made', async () => {
  vi.mocked(readRefundsOf).mockRejectedValueOnce(answer(404))
  await expect(makeRefund(refund)).rejects.toThrow(RefundRefused)
  expect(create).not.toHaveBeenCalled()
})

test.each([409, 429, 500])('a %s says nothing about the refund: it is asked for again', async (status) => {
  create.mockRejectedValueOnce(answer(status))
  await expect(makeRefund(refund)).rejects.not.toThrow(RefundRefused)
})

test('a refund made before is found, and not made again', async () => {
  const made = { id: 're_1', amount: 3570, status: 'failed', createdAt: new Date(), requestId: refund.key }
  vi.mocked(readRefundsOf).mockResolvedValueOnce({ ...none, refunds: [made] })
  expect((await makeRefund(refund)).refunds).toEqual([made])
  expect(create).not.toHaveBeenCalled()
})
