/** The store's own calls for refills, against the Stripe sandbox: one invoice a cycle, and the cards they are paid with. */
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import {
  cardName,
  detachCard,
  listCards,
  openCardSetup,
  readCard,
  readCardSetup,
} from '@/lib/payments/cards.ts'
import {
  ensureInvoice,
  finalizeInvoice,
  findInvoiceOfCycle,
  payInvoice,
  type RefillCharge,
  readInvoice,
  voidInvoice,
} from '@/lib/payments/refill-invoice.ts'
import { quoteRefill } from '@/lib/payments/refill-quote.ts'
import { readSession } from '@/lib/payments/session-reading.ts'
import { sandbox, stripe } from '../support/sandbox.ts'
import { Visitor } from '../support/visitor.ts'

afterEach(() => sandbox.calm())

const address = {
  line1: '12 Orchard Street',
  line2: null,
  city: 'Austin',
  region: 'TX',
  postalCode: '73301',
  country: 'US',
}

async function customerWith(alias: string) {
  const customer = await stripe.customers.create({ email: 'refill@example.com', payment_method: alias })
  const [card] = await listCards(customer.id)
  if (!card) throw new Error('no card was saved')
  return { customerId: customer.id, ...card }
}

function chargeOf(customerId: string): RefillCharge {
  return {
    cycleId: randomUUID(),
    planNumber: 'VR-TEST-0001',
    customerId,
    currency: 'USD',
    lines: [
      { name: 'NAD+ Vital Energy Complex', unitAmount: 5865, quantity: 2, taxCode: 'txcd_40090001' },
      { name: 'Stress Balance', unitAmount: 3825, quantity: 1, taxCode: 'txcd_40090001' },
    ],
    name: 'Maria Alvarez',
    address,
    automaticTax: true,
  }
}

async function openInvoice(charge: RefillCharge): Promise<string> {
  const { invoiceId } = await ensureInvoice(charge)
  await finalizeInvoice(invoiceId)
  return invoiceId
}

describe('the invoice of a cycle', () => {
  test('costs what was quoted, is made once and paid once', async () => {
    const { customerId, paymentMethodId } = await customerWith('pm_card_visa')
    const charge = chargeOf(customerId)
    const quote = await quoteRefill(charge)
    expect(quote.subtotal).toBe(15_555)
    expect(quote.tax).toBeGreaterThan(0)
    expect(await findInvoiceOfCycle(customerId, charge.cycleId)).toBeNull()

    const [first, second] = await Promise.all([ensureInvoice(charge), ensureInvoice(charge)])
    expect(first).toMatchObject(quote)
    expect(await readInvoice(first.invoiceId)).toMatchObject({ status: 'draft' })
    expect(second.invoiceId).toBe(first.invoiceId)
    expect(await findInvoiceOfCycle(customerId, charge.cycleId)).toBe(first.invoiceId)
    await finalizeInvoice(first.invoiceId)
    await finalizeInvoice(first.invoiceId)
    expect(await ensureInvoice(charge)).toEqual({ ...quote, invoiceId: first.invoiceId })
    expect(await readInvoice(first.invoiceId)).toMatchObject({ status: 'open' })

    const attempt = randomUUID()
    const paid = await payInvoice(first.invoiceId, paymentMethodId, attempt)
    expect(paid).toMatchObject({
      ...{ status: 'paid', amountPaid: quote.total, cycleId: charge.cycleId, customerId, paymentMethodId },
      problem: null,
    })
    expect(paid.paymentIntentId).toMatch(/^pi_/)
    expect(await payInvoice(first.invoiceId, paymentMethodId, attempt)).toEqual(paid)
    expect(await payInvoice(first.invoiceId, paymentMethodId, randomUUID())).toEqual(paid)
    expect((await stripe.charges.list({ customer: customerId })).data).toHaveLength(1)
    expect(await voidInvoice(first.invoiceId)).toMatchObject({ status: 'paid' })
  })

  test('is completed when an earlier call was cut off after the draft', async () => {
    const { customerId } = await customerWith('pm_card_visa')
    const charge = chargeOf(customerId)
    const draft = await stripe.invoices.create({
      customer: customerId,
      metadata: { cycle_id: charge.cycleId },
      shipping_details: { name: 'Maria', address: { country: 'US', state: 'TX' } },
      automatic_tax: { enabled: true },
    })
    const found = await ensureInvoice(charge)
    expect(found).toMatchObject({ invoiceId: draft.id, subtotal: 15_555 })
    expect(await ensureInvoice(charge)).toEqual(found)
  })

  test.each([
    ['pm_card_chargeCustomerFail', { kind: 'declined', declineCode: 'generic_decline', isHard: false }],
    ['pm_card_radarBlock', { kind: 'declined', declineCode: 'fraudulent', isHard: true }],
    ['pm_card_authenticationRequired', { kind: 'action_required' }],
  ])('is not paid with %s, and says why', async (alias, problem) => {
    const { customerId, paymentMethodId } = await customerWith(alias)
    const invoiceId = await openInvoice(chargeOf(customerId))
    const reading = await payInvoice(invoiceId, paymentMethodId, randomUUID())
    expect(reading).toMatchObject({ status: 'open', amountPaid: 0, problem })
    expect(reading.hostedInvoiceUrl).toContain(invoiceId)
    expect(await readInvoice(invoiceId)).toMatchObject({ status: 'open', problem })
  })

  test('waits for the bank where it asks the customer, who can pay on its page', async () => {
    const { customerId, paymentMethodId } = await customerWith('pm_card_authenticationRequired')
    const invoiceId = await openInvoice(chargeOf(customerId))
    const { hostedInvoiceUrl } = await payInvoice(invoiceId, paymentMethodId, randomUUID())
    const visitor = new Visitor()
    const page = await visitor.open(hostedInvoiceUrl ?? '')
    await visitor.press(page, /^Pay/, { number: '4242424242424242', expiry: '12 / 34', cvc: '123' })
    expect(await readInvoice(invoiceId)).toMatchObject({ status: 'paid', problem: null })
  })

  test('tells of a card that was removed', async () => {
    const { customerId, paymentMethodId } = await customerWith('pm_card_visa')
    const invoiceId = await openInvoice(chargeOf(customerId))
    await detachCard(customerId, paymentMethodId)
    expect(await payInvoice(invoiceId, paymentMethodId, randomUUID())).toMatchObject({
      status: 'open',
      problem: { kind: 'declined', code: 'no_such_card', isHard: true },
    })
  })

  test('is known to be paid although every answer was lost', async () => {
    const { customerId, paymentMethodId } = await customerWith('pm_card_visa')
    const invoiceId = await openInvoice(chargeOf(customerId))
    await sandbox.switch({ api_lost_answers: 3 })
    expect(await payInvoice(invoiceId, paymentMethodId, randomUUID())).toMatchObject({ status: 'paid' })
  })

  test('throws while nobody can know, and pays once with the same attempt', async () => {
    const { customerId, paymentMethodId } = await customerWith('pm_card_visa')
    const invoiceId = await openInvoice(chargeOf(customerId))
    const attempt = randomUUID()
    await sandbox.switch({ api_errors: -1 })
    await expect(payInvoice(invoiceId, paymentMethodId, attempt)).rejects.toThrow()
    await sandbox.calm()
    expect(await payInvoice(invoiceId, paymentMethodId, attempt)).toMatchObject({ status: 'paid' })
  })

  test('is ended: a draft deleted, an open one voided, twice the same', async () => {
    const { customerId } = await customerWith('pm_card_visa')
    const draft = await ensureInvoice(chargeOf(customerId))
    expect(await voidInvoice(draft.invoiceId)).toMatchObject({ status: 'deleted' })
    expect(await voidInvoice(draft.invoiceId)).toMatchObject({ status: 'deleted' })
    expect(await readInvoice(draft.invoiceId)).toBeNull()
    const open = await openInvoice(chargeOf(customerId))
    expect(await voidInvoice(open)).toMatchObject({ status: 'void' })
    expect(await voidInvoice(open)).toMatchObject({ status: 'void' })
  })
})

describe('a card', () => {
  test('is saved on Stripe’s page, shown, and removed by its owner alone', async () => {
    const customer = await stripe.customers.create({ email: 'maria@example.com', name: 'Maria Alvarez' })
    const stranger = await customerWith('pm_card_visa')
    const { url } = await openCardSetup({
      customerId: customer.id,
      planNumber: 'VR-TEST-0001',
      returnUrl: 'http://127.0.0.1:3000/account/card',
      cancelUrl: 'http://127.0.0.1:3000/account',
      key: randomUUID(),
    })
    const sessionId = /cs_test_\w+/.exec(url)?.[0] ?? ''
    expect(await readCardSetup(sessionId)).toEqual({ state: 'open' })
    expect(await readSession(sessionId)).toBeNull()
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        ...{ action: 'pay', email: 'maria@example.com', name: 'Maria Alvarez', method: 'card' },
        ...{ number: '5555555555554444', expiry: '12 / 34', cvc: '123' },
      }),
    })
    expect(response.headers.get('location')).toContain(`/account/card?session_id=${sessionId}`)
    const setup = await readCardSetup(sessionId)
    if (setup?.state !== 'complete') throw new Error('the card was not saved')
    expect(setup).toMatchObject({ customerId: customer.id, metadata: { plan_number: 'VR-TEST-0001' } })
    expect(cardName(setup.card)).toBe('Mastercard ending in 4444')
    const { paymentMethodId, card } = setup
    expect(await listCards(customer.id)).toEqual([{ paymentMethodId, card }])
    expect(await readCard(paymentMethodId)).toEqual(card)
    expect(await detachCard(stranger.customerId, paymentMethodId)).toBe(false)
    expect(await detachCard(customer.id, paymentMethodId)).toBe(true)
    expect(await detachCard(customer.id, paymentMethodId)).toBe(false)
    expect(await readCard(paymentMethodId)).toBeNull()
    expect(await readCard('pm_unknown')).toBeNull()
    expect(await readCardSetup('cs_test_unknown')).toBeNull()
  })
})
