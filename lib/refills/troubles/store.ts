/** What only a person can put right: mails that cannot be delivered, and money that does not go back. */
import { db } from '@/lib/platform/db.ts'
import { mailName } from './mail-names.ts'
import type { Trouble } from './trouble.ts'

/** The newest are enough to act on; the count says when there are more. */
const LISTED = 50

/** What is said of money that Stripe was asked to give back and that is still on its way, or was not answered about. */
const UNANSWERED = 'Not given back after a day: Stripe is asked again'

/** Mails nobody received, newest first: what they are about, never to whom. */
export async function listUndelivered(): Promise<{ count: number; mails: Trouble[] }> {
  const where = { state: 'FAILED' } as const
  const [count, rows] = await Promise.all([
    db().mail.count({ where }),
    db().mail.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: LISTED,
      select: {
        ...{ template: true, createdAt: true },
        order: { select: { number: true } },
        plan: { select: { number: true } },
      },
    }),
  ])
  const mails = rows.map(({ template, createdAt, order, plan }) => ({
    ...{ what: mailName(template), at: createdAt },
    ...{ order: order?.number ?? null, plan: plan?.number ?? null },
  }))
  return { count, mails }
}

/** Money captured for refills that did not go back, or that was asked for before `before` and is not back yet; oldest first. */
export async function listStuckGiveBacks(before: Date): Promise<Trouble[]> {
  const rows = await db().giveBack.findMany({
    where: stuckBefore(before),
    orderBy: { askedAt: 'asc' },
    take: LISTED,
    select: { problem: true, askedAt: true, plan: { select: { number: true } } },
  })
  return rows.map(({ problem, askedAt, plan }) => ({
    ...{ what: problem ?? UNANSWERED, at: askedAt, order: null, plan: plan.number },
  }))
}

/** How many of them there are, listed or not. */
export async function countStuckGiveBacks(before: Date): Promise<number> {
  return db().giveBack.count({ where: stuckBefore(before) })
}

function stuckBefore(before: Date) {
  return { OR: [{ state: 'REFUSED' as const }, { state: 'ASKED' as const, askedAt: { lt: before } }] }
}
