import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrived, type Bench, eventually, startBench } from './harness.ts'
import { failure, payWith, reread } from './shopper.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.close())

async function paid(number = '4242424242424242') {
  const { session } = await payWith(bench, number)
  const { intent, charge } = await reread(bench, session.id)
  if (!intent || !charge) throw new Error('Not paid')
  return { intent, charge }
}

describe('refunds', () => {
  it('are partial, several, and never more than was paid', async () => {
    const { intent, charge } = await paid()
    const first = await bench.stripe.refunds.create({
      payment_intent: intent.id,
      amount: 1000,
      metadata: { order: 'o1' },
    })
    expect(first).toMatchObject({
      status: 'succeeded',
      amount: 1000,
      charge: charge.id,
      metadata: { order: 'o1' },
    })
    const half = await bench.stripe.charges.retrieve(charge.id, { expand: ['refunds'] })
    expect(half).toMatchObject({ amount_refunded: 1000, refunded: false })
    expect(half.refunds?.data).toHaveLength(1)
    expect(
      await failure(bench.stripe.refunds.create({ charge: charge.id, amount: charge.amount })),
    ).toMatchObject({ statusCode: 400 })
    await bench.stripe.refunds.create({ charge: charge.id })
    expect(await bench.stripe.charges.retrieve(charge.id)).toMatchObject({
      amount_refunded: charge.amount,
      refunded: true,
    })
    expect(await failure(bench.stripe.refunds.create({ charge: charge.id }))).toMatchObject({
      code: 'charge_already_refunded',
    })
  })

  it('made at once share what is there', async () => {
    const { charge } = await paid()
    const part = Math.floor(charge.amount / 3)
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => bench.stripe.refunds.create({ charge: charge.id, amount: part })),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(3)
    expect((await bench.stripe.charges.retrieve(charge.id)).amount_refunded).toBe(part * 3)
  })

  it('are pending first with one card and fail in the end with another', async () => {
    const slow = await bench.stripe.refunds.create({ charge: (await paid('4000000000007726')).charge.id })
    expect(slow.status).toBe('pending')
    const lost = (await paid('4000000000005126')).charge
    const failing = await bench.stripe.refunds.create({ charge: lost.id })
    expect(failing.status).toBe('succeeded')
    await fetch(`${bench.url}/_sandbox/api/settle`, { method: 'POST' })
    await eventually(async () => (await bench.stripe.refunds.retrieve(slow.id)).status === 'succeeded')
    await eventually(() => arrived(bench, 'refund.failed', failing.id).length > 0)
    expect(await bench.stripe.refunds.retrieve(failing.id)).toMatchObject({
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
    })
    expect(await bench.stripe.charges.retrieve(lost.id)).toMatchObject({
      amount_refunded: 0,
      refunded: false,
    })
  })
})

describe('disputes', () => {
  it.each([
    ['4000000000000259', 'fraudulent', 'needs_response'],
    ['4000000000002685', 'product_not_received', 'needs_response'],
    ['4000000000001976', 'fraudulent', 'warning_needs_response'],
  ])('follow the payment with %s', async (number, reason, status) => {
    const { intent, charge } = await paid(number)
    await eventually(
      async () => (await bench.stripe.disputes.list({ payment_intent: intent.id })).data.length === 1,
    )
    const [dispute] = (await bench.stripe.disputes.list({ charge: charge.id })).data
    expect(dispute).toMatchObject({ reason, status, amount: charge.amount })
    await eventually(() => arrived(bench, 'charge.dispute.created', dispute?.id).length > 0)
    expect((await bench.stripe.charges.retrieve(charge.id)).disputed).toBe(status === 'needs_response')
  })

  it('are won or lost by the magic words', async () => {
    const verdict = async (words: string) => {
      const { charge } = await paid()
      await fetch(`${bench.url}/_sandbox/api/charges/${charge.id}/dispute`, { method: 'POST' })
      expect(await failure(bench.stripe.refunds.create({ charge: charge.id }))).toMatchObject({
        code: 'charge_disputed',
      })
      const [dispute] = (await bench.stripe.disputes.list({ charge: charge.id })).data
      return bench.stripe.disputes.update(dispute?.id ?? '', { evidence: { uncategorized_text: words } })
    }
    expect(await verdict('winning_evidence')).toMatchObject({ status: 'won' })
    expect(await verdict('losing_evidence')).toMatchObject({ status: 'lost' })
  })
})

describe('the balance', () => {
  it('is what charges, fees, refunds and disputes leave', async () => {
    const before = (await bench.stripe.balance.retrieve()).pending[0]?.amount ?? 0
    const { charge } = await paid()
    const fee = Math.round(charge.amount * 0.029) + 30
    expect((await bench.stripe.balance.retrieve()).pending[0]?.amount).toBe(before + charge.amount - fee)
    const moved = await bench.stripe.balanceTransactions.list({ source: charge.id })
    expect(moved.data[0]).toMatchObject({ type: 'charge', fee, net: charge.amount - fee })
  })
})

describe('the dashboard', () => {
  it('tells what happened and refunds with a button', async () => {
    const { intent, charge } = await paid()
    const page = await (await fetch(`${bench.url}/_sandbox/objects/${intent.id}`)).text()
    expect(page).toContain('The payment succeeded')
    const refunded = await fetch(`${bench.url}/_sandbox/charges/${charge.id}/refund`, {
      method: 'POST',
      body: new URLSearchParams({ amount: '5.00' }),
    })
    expect(await refunded.text()).toContain('Refunded $5.00.')
    for (const path of [
      '/',
      '/_sandbox/sessions',
      '/_sandbox/customers',
      '/_sandbox/invoices',
      '/_sandbox/events',
      '/_sandbox/deliveries',
      '/_sandbox/switches',
    ])
      expect((await fetch(`${bench.url}${path}`)).status).toBe(200)
  })
})
