/** Whose refill it is: what is written about its owner, its inbox and its card is never undone by a change decided before. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmChange } from '@/lib/customers/email-change/store.ts'
import { inTransaction } from '@/lib/platform/db.ts'
import { removeAccount } from '@/lib/privacy/removal/remove.ts'
import { forgetCard, keepCard } from '@/lib/refills/cards/store.ts'
import { followAddress, joinPlans } from '@/lib/refills/claim/claim.ts'
import { planKey } from '@/lib/refills/link.ts'
import type { Plan } from '@/lib/refills/plan.ts'
import { StalePlan, savePlan } from '@/lib/refills/saving/store.ts'
import { findPlan } from '@/lib/refills/store.ts'
import { newEmail } from '../support/buyer.ts'
import { database, row, rows } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import { context, does, ship } from '../support/refill.ts'
import { newRefill, pageOf, type TestRefill } from '../support/refill-visit.ts'
import { customer, hashOf, linkFromMail, signedIn, signInByMail } from '../support/sign-in.ts'
import { Visitor } from '../support/visitor.ts'

afterAll(() => database.end())

/** A refill whose first parcel has not left: nothing here depends on it. */
const unsent = () => newRefill({ shippedDaysAgo: null })

async function planOf({ id }: Pick<TestRefill, 'id'>): Promise<Plan> {
  const plan = await findPlan(id)
  if (!plan) throw new Error(`no plan ${id}`)
  return plan
}

/** Writes a change that was decided on `before`, as an action does once Stripe has answered. */
function write(before: Plan, change: Partial<Plan>): Promise<Plan> {
  return inTransaction((tx) => savePlan(tx, before, { ...before, ...change }, null, context().now))
}

describe('a change that was decided before', () => {
  let refill: TestRefill
  let userId: string
  beforeAll(async () => {
    refill = await unsent()
    userId = (await signedIn(newEmail())).userId
  })

  const card = { brand: 'visa', last4: '4242', expMonth: 1, expYear: 2040 }
  const writers: readonly [string, (plan: Plan) => Promise<unknown>, () => Promise<Partial<Plan>>][] = [
    ['its plan joined an account', ({ email }) => joinPlans(userId, email), async () => ({ userId })],
    [
      'its mails went to another inbox',
      () => inTransaction((tx) => followAddress(tx, userId)),
      async () => row<{ email: string }>('SELECT email FROM "user" WHERE id = $1', [userId]),
    ],
    [
      'its card was told anew',
      ({ paymentMethodId }) => keepCard(paymentMethodId ?? '', card, context().now),
      async () => ({ card }),
    ],
  ]

  test.each(writers)('%s is decided anew', async (_, writes, kept) => {
    await database.query(`UPDATE plan SET email = 'before-' || email WHERE id = $1 AND user_id IS NOT NULL`, [
      refill.id,
    ])
    const before = await planOf(refill)
    await writes(before)
    await expect(write(before, { everyDays: 90 })).rejects.toThrow(StalePlan)
    const after = await planOf(refill)
    expect(after).toMatchObject({ ...(await kept()), everyDays: 30 })
    expect(after.version).toBeGreaterThan(before.version)
  })

  test('its owner was forgotten is decided anew', async () => {
    const plan = await planOf(refill)
    await ship(refill.orderId)
    await does({ planId: refill.id }, { kind: 'cancel' })
    const before = await planOf(refill)
    const removal = { userId, email: plan.email, typed: plan.email, ...context() }
    expect((await removeAccount(removal)).status).toBe('removed')
    await expect(write(before, { everyDays: 90 })).rejects.toThrow(StalePlan)
    expect(await planOf(refill)).toMatchObject({ email: '', userId: null, card: null })
  })

  test('a card that is told again as it is changes nothing', async () => {
    const other = await unsent()
    const before = await planOf(other)
    if (!before.card) throw new Error('no card')
    await keepCard(before.paymentMethodId ?? '', before.card, context().now)
    expect(await planOf(other)).toEqual(before)
    const stranger = { email: 'eve@example.com', userId: null, everyDays: 60 } as const
    expect(await write(before, stranger), 'the owner is no part of a change').toMatchObject({
      ...{ email: before.email, userId: before.userId, everyDays: 60 },
    })
    expect((await planOf(other)).email).toBe(before.email)
  })
})

describe('another mail address', () => {
  const emailOf = async (userId: string) =>
    (await row<{ email: string }>('SELECT email FROM "user" WHERE id = $1', [userId])).email

  async function waitingChange(userId: string): Promise<{ newEmail: string; token: string }> {
    const [to, token] = [newEmail(), `${Math.random()}`]
    await database.query(
      `INSERT INTO email_change (token_hash, user_id, new_email, expires) VALUES ($1, $2, $3, now() + interval '1 hour')`,
      [hashOf(token), userId, to],
    )
    return { newEmail: to, token }
  }

  test('account and refills change it together, or neither does', async () => {
    const refill = await unsent()
    const her = await signedIn(refill.email)
    await joinPlans(her.userId, her.email)
    const { newEmail: to, token } = await waitingChange(her.userId)
    const change = {
      ...{ tokenHash: hashOf(token), kept: null, changedOn: 'Thu, Nov 26, 2026', requestId: 'a-test' },
      now: new Date(),
    }
    const crash = confirmChange(change, async (tx, userId) => {
      await followAddress(tx, userId)
      throw new Error('the lights went out')
    })
    await expect(crash).rejects.toThrow('the lights went out')
    expect([await emailOf(her.userId), (await planOf(refill)).email]).toEqual([refill.email, refill.email])
    const { version } = await planOf(refill)
    expect((await confirmChange(change, followAddress)).status).toBe('changed')
    expect([await emailOf(her.userId), (await planOf(refill)).email]).toEqual([to, to])
    expect((await planOf(refill)).version).toBe(version + 1)
  })

  test('a refill that was left behind is found with the next sign-in', async () => {
    const refill = await unsent()
    await signInByMail(new Visitor(), refill.email)
    await database.query(`UPDATE plan SET email = 'left-behind@example.com' WHERE id = $1`, [refill.id])
    const { version } = await planOf(refill)
    const { userId } = await signedIn(refill.email)
    await joinPlans(userId, refill.email)
    expect(await planOf(refill)).toMatchObject({ email: refill.email, version: version + 1 })
    await joinPlans(userId, refill.email)
    expect((await planOf(refill)).version).toBe(version + 1)
  })

  test('links that were mailed to the old one open the refill no longer', async () => {
    const refill = await unsent()
    expect((await new Visitor().open(refill.path)).status).toBe(200)
    const to = newEmail()
    await database.query('UPDATE plan SET email = $2 WHERE id = $1', [refill.id, to])
    expect((await new Visitor().open(refill.path)).status).toBe(404)
    expect((await new Visitor().open(pageOf(refill, 'cancel'))).status).toBe(404)
    const key = planKey({ number: refill.number, email: to }, new Date())
    expect((await new Visitor().open(`/refills/${refill.number}?key=${key}`)).status).toBe(200)
  })

  test('whoever asks for a stranger’s gets nothing of hers: what she bought joins when she signs in herself', async () => {
    const mallory = await customer()
    const phone = await customer(mallory.email)
    const refill = await unsent()
    const settings = await mallory.visitor.open('/account/settings')
    await mallory.visitor.press(settings, 'Send the confirmation', { newEmail: refill.email })
    const victim = new Visitor()
    const page = await victim.open(await linkFromMail(refill.email, /Confirm your new email address/))
    expect(page.text).toContain(`The account of ${mallory.email.slice(0, 1)}•••@`)
    expect(page.text).not.toContain(mallory.email)
    expect(page.text).toContain('If that account is not yours, close this page')
    await victim.press(page, 'Confirm this address')

    const ownerOf = async () => [
      (await planOf(refill)).userId,
      (await row('SELECT user_id FROM "order" WHERE id = $1', [refill.orderId])).user_id,
    ]
    expect(await ownerOf()).toEqual([null, null])
    for (const browser of [mallory.visitor, phone.visitor])
      expect((await browser.open('/account')).url.pathname).toBe('/account/sign-in')
    await signInByMail(victim, refill.email)
    expect(await ownerOf()).toEqual([mallory.userId, mallory.userId])
    for (const browser of [mallory.visitor, phone.visitor])
      expect((await browser.open(`/refills/${refill.number}`)).url.pathname).toBe('/account/sign-in')
  })

  test('the browser that confirms stays signed in, Google and other waiting changes end', async () => {
    const her = await customer()
    await database.query(
      `INSERT INTO account (user_id, type, provider, provider_account_id) VALUES ($1, 'oauth', 'google', $2)`,
      [her.userId, her.email],
    )
    const { newEmail: to, token } = await waitingChange(her.userId)
    await waitingChange(her.userId)
    const path = `/account/confirm-email?token=${token}`
    expect((await her.visitor.open(path)).text).toContain('This link no longer works')
    const change = {
      ...{ tokenHash: hashOf(token), kept: hashOf(her.token), changedOn: 'Thu, Nov 26, 2026' },
      ...{ requestId: 'a-test', now: new Date() },
    }
    expect((await confirmChange(change, followAddress)).status).toBe('changed')
    expect((await her.visitor.open('/account')).text).toContain(to)
    expect(await rows('SELECT 1 FROM account WHERE user_id = $1', [her.userId])).toEqual([])
    const left = await rows('SELECT new_email FROM email_change WHERE user_id = $1', [her.userId])
    expect(left).toEqual([{ new_email: to }])
  })
})

describe('links and cards', () => {
  test('a mail about a refill keeps no link once it is sent', async () => {
    const refill = await unsent()
    await does({ planId: refill.id }, { kind: 'skip' })
    const mails = () =>
      rows<{ state: string; data: object }>(
        'SELECT state, data FROM mail WHERE plan_id = $1 OR order_id = $2 ORDER BY created_at',
        [refill.id, refill.orderId],
      )
    await expect.poll(mails, { timeout: 20_000 }).toEqual([
      { state: 'SENT', data: {} },
      { state: 'SENT', data: {} },
    ])
    expect((await mailsTo(refill.email)).at(-1)?.text).toContain('?key=')
  })

  test('Stripe is told no key, whichever way she comes back', async () => {
    const refill = await unsent()
    const visitor = new Visitor()
    const atStripe = await visitor.press(await visitor.open(pageOf(refill, 'card')), 'Add a card at Stripe')
    const session = /cs_test_\w+/.exec(atStripe.url.pathname)?.[0] ?? ''
    const [kept] = await rows<{ doc: string }>('SELECT doc::text FROM stripe_sandbox.objects WHERE id = $1', [
      session,
    ])
    expect(kept?.doc).toContain(`/refills/${refill.number}/card/return`)
    expect(kept?.doc).not.toContain('key=')
    expect(kept?.doc).not.toContain(refill.key)
    expect(visitor.cookie('vs_refill_way')).toBe(refill.key)
    const canceled = await visitor.open(`/refills/${refill.number}/card/return`)
    expect(canceled.url.pathname).toBe(`/refills/${refill.number}/card`)
    expect(canceled.url.searchParams.get('key')).toBe(refill.key)
    const stranger = await new Visitor().open(`/refills/${refill.number}/card/return?session_id=${session}`)
    expect(stranger.url.pathname).toBe('/account/sign-in')
  })

  test('a canceled refill without a card gets one, is charged nothing, and can be restarted', async () => {
    const refill = await unsent()
    await does({ planId: refill.id }, { kind: 'cancel' })
    await forgetCard((await planOf(refill)).paymentMethodId ?? '', context())
    const visitor = new Visitor()
    const restart = await visitor.open(pageOf(refill, 'restart'))
    expect(restart.text).toContain('There is no card to charge')
    const add = await visitor.open(
      restart
        .$('a')
        .filter((_, one) => restart.$(one).text() === 'Add a card')
        .attr('href') ?? '',
    )
    expect(add.text).toContain('with one, it can be restarted')
    const atStripe = await visitor.press(add, 'Add a card at Stripe')
    const fields = { number: '5555555555554444', expiry: '12 / 34', cvc: '123' }
    const back = await visitor.press(atStripe, /Save|Pay|Set up/, fields)
    expect(back.text).toContain('Mastercard ending in 4444 is kept for your refill')
    expect(await planOf(refill)).toMatchObject({ state: 'CANCELLED', card: { last4: '4444' } })
    expect(await rows('SELECT 1 FROM attempt WHERE plan_id = $1', [refill.id])).toEqual([])
    const told = async () =>
      (await mailsTo(refill.email)).find(({ subject }) =>
        subject.startsWith('Mastercard ending in 4444 is kept'),
      )
    await expect.poll(async () => (await told())?.text, { timeout: 20_000 }).toContain('See this refill')
    expect((await told())?.text).not.toContain('/cancel?key=')
    const again = await visitor.press(await visitor.open(pageOf(refill, 'restart')), 'Restart this refill', {
      agreed: 'yes',
    })
    expect(again.text).toContain('You restarted your refill')
  })
})
