/** Terms that a change brings: shown above its button, kept with it, and the words of the page and every mail from then on. */
import { afterAll, expect, test } from 'vitest'
import { addDays } from '@/lib/refills/calendar.ts'
import { todayAt } from '@/lib/refills/today.ts'
import { database, ownProduct, row, rows, setPrice } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import { ship, sweep } from '../support/refill.ts'
import { announce, newRefill, pageOf, type TestRefill } from '../support/refill-visit.ts'
import { signInByMail } from '../support/sign-in.ts'
import { Visitor } from '../support/visitor.ts'

afterAll(() => database.end())

const today = todayAt(new Date())
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

const changes: readonly [string, string | RegExp, (refill: TestRefill) => Promise<string>, string][] = [
  ['rhythm', 'Send it every 45 days', async () => 'everyDays=45', '$35.70 every 45 days'],
  ['quantity', 'Send 2 every time', async () => 'quantity=2', '$71.40 every 30 days'],
  ['swap', 'Swap it', async () => `to=${await otherAt(4100)}`, '$41.00 every 30 days'],
  [
    'price',
    'Agree to the new price',
    async (refill) => `rise=${await rise(refill, 3900)}&answer=agree`,
    '$39.00 every 30 days',
  ],
]

test.each(changes)(
  'after %s the page, the next notice and the yearly mail have the same new words',
  async (page, button, query, named) => {
    const refill = await runningRefill()
    const first = await consentOf(refill)
    const visitor = new Visitor()
    const asked = await visitor.open(pageOf(refill, page, await query(refill)))
    const done = await visitor.press(asked, button)
    const { words, id } = await consentOf(refill)
    expect(id).not.toBe(first.id)
    expect(words).toContain(`By confirming I agree to be charged ${named}`)
    await announce(refill)
    const notice = await mailSaying(refill, /^Your refill: /)
    await database.query(`UPDATE plan SET started_on = started_on - interval '1 year' WHERE id = $1`, [
      refill.id,
    ])
    await sweep({ planId: refill.id })
    const places = {
      'the page that asks': asked.text,
      'the refill’s page': done.text,
      'the receipt of the change': await mailSaying(
        refill,
        /^(You (swapped|agreed)|Your refill (now|has changed))/,
      ),
      'the notice': notice,
      'the yearly mail': await mailSaying(refill, /^Your yearly reminder/),
    }
    for (const statement of words.split('\n'))
      for (const [place, text] of Object.entries(places))
        expect(oneLine(text), `${place} lacks: ${statement}`).toContain(oneLine(statement))
  },
  120_000,
)

test('terms that were not shown are not agreed to', async () => {
  const refill = await runningRefill()
  const visitor = new Visitor()
  const asked = await visitor.open(pageOf(refill, 'rhythm', 'everyDays=60'))
  const before = await consentOf(refill)
  for (const terms of [null, 'another'])
    expect((await visitor.press(asked, 'Send it every 60 days', { terms })).text).toContain(
      'Your refill has changed since this page was opened.',
    )
  expect(await consentOf(refill)).toEqual(before)
})

test('taking a change back goes back to the terms before it, and both stay in the account', async () => {
  const refill = await runningRefill()
  const first = await consentOf(refill)
  const visitor = new Visitor()
  const asked = await visitor.open(pageOf(refill, 'rhythm', 'everyDays=60'))
  const done = await visitor.press(asked, 'Send it every 60 days')
  expect((await consentOf(refill)).words).toContain('every 60 days')
  await visitor.press(done, 'Undo')
  expect(await consentOf(refill)).toEqual(first)
  expect((await visitor.open(refill.path)).text).toContain('I agree to be charged $35.70 every 30 days')
  const [change] = await rows(`SELECT undone_at FROM plan_change WHERE plan_id = $1 AND action = 'rhythm'`, [
    refill.id,
  ])
  expect(change?.undone_at).not.toBeNull()
  const account = new Visitor()
  const consents = await signInByMail(account, refill.email, '/account/consents')
  expect(consents.text).toContain('I agree to be charged $35.70 every 30 days')
  expect(consents.text).toContain('By confirming I agree to be charged $35.70 every 60 days')
})

test('a higher price: asked again when the yes is taken back, closed when others pay less', async () => {
  const refill = await runningRefill()
  const riseId = await rise(refill, 3900)
  const answer = async () =>
    (await row<{ answer: string | null }>('SELECT answer FROM price_rise WHERE id = $1', [riseId])).answer
  const visitor = new Visitor()
  const asked = await visitor.open(pageOf(refill, 'price', 'answer=agree'))
  const done = await visitor.press(asked, 'Agree to the new price')
  expect(await answer()).toBe('ACCEPTED')
  const undone = await visitor.press(done, 'Undo')
  expect(await answer()).toBeNull()
  expect(undone.text).toContain('We ask $39.00 instead of $35.70')
  const open = await visitor.open(pageOf(refill, 'price', 'answer=agree'))
  await setPrice(refill.sku, 'REFILL', 3800)
  expect((await visitor.open(refill.path)).text).not.toContain('We ask')
  await visitor.press(open, 'Agree to the new price')
  expect(await answer()).toBeNull()
  const [item] = await rows('SELECT unit_amount FROM plan_item WHERE plan_id = $1', [refill.id])
  expect(item?.unit_amount).toBe(3570)
})

test('a higher price is not taken for a charge before its day', async () => {
  const refill = await runningRefill()
  await rise(refill, 3900, 40)
  const asked = await new Visitor().open(pageOf(refill, 'price', 'answer=agree'))
  expect(asked.text).toMatch(/Possible once the charge of .* is made/)
})

/** A refill whose first parcel has left, as an operator sends it. */
async function runningRefill(): Promise<TestRefill> {
  const refill = await newRefill({ shippedDaysAgo: null })
  await ship(refill.orderId)
  return refill
}

function consentOf({ id }: TestRefill): Promise<{ id: string; words: string }> {
  return row('SELECT c.id, c.words FROM consent c JOIN plan p ON p.consent_id = c.id WHERE p.id = $1', [id])
}

/** Proposes a higher price, from so many days on. */
async function rise({ id, sku }: TestRefill, to: number, inDays = 14): Promise<string> {
  await setPrice(sku, 'REFILL', to)
  const made = await row<{ id: string }>(
    `INSERT INTO price_rise (id, plan_id, sku, from_amount, to_amount, effective_on, created_at)
     VALUES (gen_random_uuid(), $1, $2, 3570, $3, $4::date, now()) RETURNING id`,
    [id, sku, to, addDays(today, inDays)],
  )
  return made.id
}

/** Another product, at this refill price. */
async function otherAt(amount: number): Promise<string> {
  const sku = await ownProduct(9)
  await setPrice(sku, 'REFILL', amount)
  return sku
}

async function mailSaying({ email }: TestRefill, subject: RegExp): Promise<string> {
  const found = async () => (await mailsTo(email)).find((one) => subject.test(one.subject))
  await expect.poll(async () => (await found()) !== undefined, { timeout: 60_000 }).toBe(true)
  return (await found())?.text ?? ''
}
