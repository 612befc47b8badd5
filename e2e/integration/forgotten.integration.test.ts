/** What is left of somebody who deleted her account: at Stripe, and under every address she has had. */
import { afterAll, expect, test } from 'vitest'
import { forgetExpired } from '@/lib/customers/store.ts'
import { buy, newEmail } from '../support/buyer.ts'
import { database, row, rows } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import { attemptsOf, cardBecomes, dueRefill, planOf, ship, sweep } from '../support/refill.ts'
import { newRefill, type TestRefill } from '../support/refill-visit.ts'
import { stripe } from '../support/sandbox.ts'
import { linkFromMail, signInByMail } from '../support/sign-in.ts'
import { Visitor } from '../support/visitor.ts'

afterAll(() => database.end())

const SLOW = { timeout: 30_000, interval: 50 }

/** A refill whose first parcel has left, so that its account can be deleted. */
async function sentRefill(email = newEmail()): Promise<TestRefill> {
  const refill = await newRefill({ email, shippedDaysAgo: null })
  await ship(refill.orderId)
  return refill
}

async function isDeleted(customerId: string): Promise<boolean> {
  return (await stripe.customers.retrieve(customerId)).deleted === true
}

async function deleteAccount(visitor: Visitor, email: string): Promise<void> {
  const gone = await visitor.press(await visitor.open('/account/settings/delete'), 'Delete my account', {
    typed: email,
  })
  expect(gone.text).toContain('Your account is deleted.')
}

/** Whoever asks for another address, and confirms it in the same browser. */
async function moveTo(visitor: Visitor, to: string): Promise<void> {
  await visitor.press(await visitor.open('/account/settings'), 'Send the confirmation', { newEmail: to })
  const page = await visitor.open(await linkFromMail(to, /Confirm your new email address/))
  expect((await visitor.press(page, 'Confirm this address')).text).toContain('is confirmed')
}

test('Stripe forgets every customer she was there', async () => {
  const email = newEmail()
  const one = await sentRefill(email)
  const other = await sentRefill(email)
  const customers = await rows<{ id: string }>(
    'SELECT stripe_customer_id AS id FROM plan WHERE id IN ($1, $2)',
    [one.id, other.id],
  )
  expect(new Set(customers.map(({ id }) => id)).size).toBe(2)
  const visitor = new Visitor()
  await signInByMail(visitor, email)
  await deleteAccount(visitor, email)
  for (const { id } of customers) {
    await expect.poll(() => isDeleted(id), SLOW).toBe(true)
    expect((await stripe.paymentMethods.list({ customer: id }).catch(() => null))?.data ?? []).toEqual([])
  }
})

test('while a charge is under way Stripe keeps her, and no longer', async () => {
  const refill = await sentRefill()
  const { id: customerId } = await row<{ id: string }>(
    'SELECT stripe_customer_id AS id FROM plan WHERE id = $1',
    [refill.id],
  )
  const visitor = new Visitor()
  await signInByMail(visitor, refill.email)
  await startAttempt(refill.id)
  await deleteAccount(visitor, refill.email)
  const job = async () =>
    (
      await rows<{ later: boolean }>(
        'SELECT run_at > now() AS later FROM graphile_worker.jobs WHERE key = $1',
        [`forget-customer:${customerId}`],
      )
    ).map(({ later }) => later)
  await expect.poll(job, SLOW).toEqual([true])
  expect(await isDeleted(customerId)).toBe(false)
  await database.query('DELETE FROM attempt WHERE plan_id = $1', [refill.id])
  await database.query(
    `SELECT graphile_worker.add_job('forget-customer', $1::json, job_key => $2, run_at => now())`,
    [JSON.stringify({ customerId, requestId: 'a-test' }), `forget-customer:${customerId}`],
  )
  await expect.poll(() => isDeleted(customerId), SLOW).toBe(true)
})

test('a bank that was never answered does not keep her at Stripe: its bill ends with her account', async () => {
  const refill = await dueRefill(3)
  await cardBecomes(refill, 'pm_card_authenticationRequired')
  await sweep(refill)
  expect((await planOf(refill)).cycle.state).toBe('ACTION_REQUIRED')
  const { customerId } = await planOf(refill)
  const visitor = new Visitor()
  await signInByMail(visitor, refill.email)
  await deleteAccount(visitor, refill.email)
  expect(await attemptsOf(refill)).toEqual(['ACTION_REQUIRED'])
  await database.query(
    `SELECT graphile_worker.add_job('forget-customer', $1::json, job_key => $2, run_at => now())`,
    [JSON.stringify({ customerId, requestId: 'a-test' }), `forget-customer:${customerId}`],
  )
  await expect.poll(() => isDeleted(customerId), SLOW).toBe(true)
}, 120_000)

test('mails to every address she has had are forgotten, and those of a stranger are not', async () => {
  const [first, second, third] = [newEmail(), newEmail(), newEmail()]
  const stranger = await buy({ sku: 'stress-balance' })
  const visitor = new Visitor()
  await signInByMail(visitor, first)
  await moveTo(visitor, second)
  await database.query(`UPDATE email_change SET expires = now() - interval '1 day' WHERE new_email = $1`, [
    second,
  ])
  await forgetExpired(new Date())
  await moveTo(visitor, third)
  await visitor.press(await visitor.open('/account/settings'), 'Send the confirmation', {
    newEmail: stranger.email,
  })
  await linkFromMail(stranger.email, /Confirm your new email address/)
  const of = (emails: readonly string[]) =>
    rows(
      `SELECT template FROM mail WHERE lower(recipient) = ANY($1)
         OR EXISTS (SELECT 1 FROM unnest($1::text[]) AS one WHERE data::text ILIKE '%' || one || '%')`,
      [emails],
    )
  expect((await of([first, second])).length).toBeGreaterThan(1)
  await deleteAccount(visitor, third)
  await expect
    .poll(async () => (await mailsTo(third)).map(({ subject }) => subject), SLOW)
    .toContain('Your VitaalSkin account was deleted')
  await expect.poll(() => of([first, second, third]), SLOW).toEqual([])
  expect(await of([stranger.email.toLowerCase()])).toEqual([{ template: 'order-confirmation' }])
})

/** A charge under way, as the engine leaves it while Stripe has not answered. */
async function startAttempt(planId: string): Promise<void> {
  const client = await database.connect()
  try {
    await client.query('BEGIN')
    // What the database asks before a charge is not what is tested here.
    await client.query('SET LOCAL session_replication_role = replica')
    await client.query(
      `INSERT INTO attempt (id, plan_id, cycle_id, number, amount, state, started_at)
       SELECT gen_random_uuid(), plan_id, id, 1, 3570, 'OPEN', now() FROM cycle WHERE plan_id = $1`,
      [planId],
    )
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}
