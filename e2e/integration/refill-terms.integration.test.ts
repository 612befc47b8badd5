/** The terms of a refill are the same words wherever they stand: before consent, kept with it, on the order, in the mails, on the refill's page. */
import { afterAll, expect, test } from 'vitest'
import { planLink } from '@/lib/refills/link.ts'
import { add, checkOut, newEmail, pay } from '../support/buyer.ts'
import { database, ownProduct, row } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import { context, daysPass, planOf, ship, sweep } from '../support/refill.ts'
import { Visitor } from '../support/visitor.ts'

afterAll(() => database.end())

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

test('the terms are the same words before consent, with it, on the order, in every mail and on the refill’s page', async () => {
  const sku = await ownProduct(5)
  const email = newEmail()
  const visitor = new Visitor()
  const cart = await add(visitor, { sku, purchase: 'REFILL', everyDays: 30 })
  const order = await pay(visitor, await checkOut(visitor, cart, { consent: true }), email)
  const begun = () =>
    row<{ id: string; words: string; origin_order_id: string }>(
      'SELECT p.id, p.origin_order_id, c.words FROM plan p JOIN consent c ON c.id = p.consent_id WHERE p.email = $1',
      [email],
    )
  await expect.poll(() => begun().then(Boolean, () => false), { timeout: 60_000 }).toBe(true)
  const { id: planId, words, origin_order_id: orderId } = await begun()
  const refill = { planId, sku, email, orderId, orderNumber: '' }
  const { number } = await planOf(refill)
  await ship(orderId)
  await daysPass(refill, 22)
  await sweep(refill)

  const mail = async (subject: RegExp) => {
    const found = async () => (await mailsTo(email)).find((one) => subject.test(one.subject))
    await expect.poll(async () => (await found()) !== undefined, { timeout: 60_000 }).toBe(true)
    return (await found())?.text ?? ''
  }
  const page = await new Visitor().open(planLink({ number, email }, context().now))
  const places = {
    'the cart, before consent': cart.text,
    'the order': order.text,
    'the confirmation mail': await mail(/^Your VitaalSkin order \S+$/),
    'the notice mail': await mail(/^Your refill: /),
    'the refill’s page': page.text,
  }
  expect(words.split('\n').length).toBeGreaterThan(5)
  for (const statement of words.split('\n'))
    for (const [place, text] of Object.entries(places))
      expect(oneLine(text), `${place} lacks: ${statement}`).toContain(oneLine(statement))
}, 180_000)
