/**
 * Forgets a person in one transaction. What tax law asks for stays: of an order its lines, amounts, dates, state and ZIP
 * code; of a refill its items, charges and the words that were agreed to.
 */
import { Prisma } from '@/generated/prisma/client.ts'
import { queueMail } from '@/lib/mail/store.ts'
import { realNow } from '@/lib/platform/clock.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { listCustomers, queueForgetting } from '../at-stripe/store.ts'
import type { RemovalOutcome } from './removal.ts'

/** Numbers of her orders whose parcel still needs its address. */
export async function listOpenOrders(userId: string, on: Db = db()): Promise<string[]> {
  const rows = await on.order.findMany({
    where: { userId, fulfilment: { in: ['TO_PACK', 'AWAITING_STOCK'] }, payment: { not: 'REFUNDED' } },
    orderBy: { placedAt: 'asc' },
    select: { number: true },
  })
  return rows.map(({ number }) => number)
}

/** Removes the person, or says what stands in the way; then nothing is changed. */
export async function forget(removal: {
  readonly userId: string
  readonly deletedOn: string
  readonly requestId: string
}): Promise<RemovalOutcome> {
  const { userId, deletedOn, requestId } = removal
  return inTransaction(async (tx) => {
    const [user] = await tx.$queryRaw<{ email: string }[]>`
      SELECT email FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`
    if (!user) return { status: 'removed' }
    const running = await listRunningPlans(tx, userId)
    if (running.length > 0) return { status: 'plans_running', numbers: running }
    const open = await listOpenOrders(userId, tx)
    if (open.length > 0) return { status: 'orders_open', numbers: open }
    const customers = await listCustomers(tx, userId)
    await forgetMails(tx, userId, user.email)
    await forgetOrders(tx, userId)
    await forgetPlans(tx, userId)
    await forgetCart(tx, userId)
    await tx.verificationToken.deleteMany({ where: { identifier: user.email } })
    // Sessions, addresses, Google and waiting changes go with her.
    await tx.user.delete({ where: { id: userId } })
    await queueMail(tx, {
      ...{ key: `account-deleted:${userId}`, template: 'account-deleted', recipient: user.email },
      ...{ data: { deletedOn }, orderId: null, requestId },
    })
    for (const customer of customers) await queueForgetting(customer, requestId, realNow(), tx)
    return { status: 'removed' }
  })
}

async function listRunningPlans(tx: Db, userId: string): Promise<string[]> {
  const rows = await tx.plan.findMany({
    where: { userId, state: { not: 'CANCELLED' } },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  return rows.map(({ number }) => number)
}

/**
 * That a mail was sent stays provable by its key, version and hash; whom to and what stood in it does not. Addresses she
 * had before count as hers, unless they are another account's by now.
 */
async function forgetMails(tx: Db, userId: string, email: string): Promise<void> {
  await tx.$executeRaw`
    WITH change AS (
      SELECT 'email-changed:' || token_hash AS key, lower(new_email) AS address FROM email_change
      WHERE user_id = ${userId}::uuid AND used_at IS NOT NULL
    ), former AS (
      SELECT address FROM change
      UNION SELECT lower(told.recipient) FROM mail told JOIN change ON change.key = told.key
      EXCEPT SELECT email FROM "user" WHERE id <> ${userId}::uuid
    )
    UPDATE mail SET recipient = '', data = '{}'::jsonb,
      state = CASE WHEN state = 'QUEUED' THEN 'FAILED'::"MailState" ELSE state END
    WHERE lower(recipient) = ${email}
      OR order_id IN (SELECT id FROM "order" WHERE user_id = ${userId}::uuid)
      OR plan_id IN (SELECT id FROM plan WHERE user_id = ${userId}::uuid)
      OR lower(recipient) IN (SELECT lower(email) FROM "order" WHERE user_id = ${userId}::uuid)
      OR key IN (SELECT key FROM change)
      OR (order_id IS NULL AND plan_id IS NULL AND lower(recipient) IN (SELECT address FROM former))`
}

async function forgetOrders(tx: Db, userId: string): Promise<void> {
  const person = { name: '', email: '', phone: null, addressLine1: '', addressLine2: null, city: '' }
  await tx.order.updateMany({
    where: { userId },
    data: { ...person, stripeCustomerId: null, stripePaymentMethodId: null, userId: null },
  })
}

async function forgetPlans(tx: Db, userId: string): Promise<void> {
  const plans = await tx.plan.findMany({ where: { userId }, select: { id: true } })
  const planId = { in: plans.map(({ id }) => id) }
  await tx.cycle.updateMany({ where: { planId }, data: { address: Prisma.DbNull, hostedInvoiceUrl: null } })
  await tx.$executeRaw`
    UPDATE plan_change SET before = NULL, delivery = NULL, words = action
    WHERE plan_id IN (SELECT id FROM plan WHERE user_id = ${userId}::uuid)`
  await tx.$executeRaw`
    UPDATE plan SET user_id = NULL, email = '', card = NULL, stripe_payment_method_id = NULL, cancel_reason = NULL,
      version = version + 1,
      address = jsonb_build_object('name', '', 'line1', '', 'line2', NULL, 'city', '', 'region', address->'region',
        'postalCode', address->'postalCode', 'country', address->'country')
    WHERE user_id = ${userId}::uuid`
}

/** A cart that led to a checkout stays as that checkout's, empty and without a key. */
async function forgetCart(tx: Db, userId: string): Promise<void> {
  await tx.cartLine.deleteMany({ where: { cart: { userId } } })
  await tx.cart.deleteMany({ where: { userId, checkouts: { none: {} } } })
  await tx.$executeRaw`
    UPDATE cart SET user_id = NULL, token_hash = 'gone:' || id WHERE user_id = ${userId}::uuid`
}
