/** What was done to a plan, what was written about it, and what came of it. */
import { db } from '@/lib/platform/db.ts'
import type { PastChange, PastMail, PastOrder } from './history.ts'

/** Every change of a plan, newest first. */
export async function listChanges(planId: string): Promise<PastChange[]> {
  const rows = await db().planChange.findMany({
    where: { planId },
    orderBy: { version: 'desc' },
    select: { version: true, createdAt: true, actor: true, words: true },
  })
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt }))
}

/** Every mail about one plan, newest first. */
export async function listMails(planId: string): Promise<PastMail[]> {
  return readMails({ planId })
}

/** Every mail about every plan of an account, newest first. */
export async function listMailsOf(userId: string): Promise<PastMail[]> {
  return readMails({ plan: { userId } })
}

/** Every order of a plan, newest first: the one it began with, and one a paid delivery. */
export async function listOrders(planId: string): Promise<PastOrder[]> {
  return db().order.findMany({
    where: { OR: [{ startedPlan: { id: planId } }, { cycle: { planId } }] },
    orderBy: { placedAt: 'desc' },
    select: { number: true, placedAt: true, total: true, fulfilment: true },
  })
}

async function readMails(where: { planId: string } | { plan: { userId: string } }): Promise<PastMail[]> {
  const rows = await db().mail.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, template: true, subject: true, version: true, state: true, createdAt: true },
      notice: { select: { chargeOn: true, total: true } },
      plan: { select: { number: true } },
    },
  })
  return rows.map(({ notice, plan, createdAt, ...row }) => ({
    ...row,
    planNumber: plan?.number ?? '',
    at: createdAt,
    charge: notice && { on: notice.chargeOn.toISOString().slice(0, 10), total: notice.total },
  }))
}
