/** What was done to a plan, what was written about it, and what came of it. */
import { db } from '@/lib/platform/db.ts'
import type { PastChange, PastMail, PastOrder } from './history.ts'

/** How many of each a page shows. */
const SHOWN = 20

/** The newest changes of a plan. */
export async function listChanges(planId: string): Promise<PastChange[]> {
  const rows = await db().planChange.findMany({
    where: { planId },
    orderBy: { version: 'desc' },
    take: SHOWN,
    select: { createdAt: true, actor: true, words: true },
  })
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt }))
}

/** The newest mails about one plan. */
export async function listMails(planId: string): Promise<PastMail[]> {
  return readMails({ planId }, SHOWN)
}

/** The newest mails about every plan of an account. */
export async function listMailsOf(userId: string): Promise<PastMail[]> {
  return readMails({ plan: { userId } }, 10 * SHOWN)
}

/** The newest orders of a plan: the one it began with, and one a paid delivery. */
export async function listOrders(planId: string): Promise<PastOrder[]> {
  return db().order.findMany({
    where: { OR: [{ startedPlan: { id: planId } }, { cycle: { planId } }] },
    orderBy: { placedAt: 'desc' },
    take: SHOWN,
    select: { number: true, placedAt: true, total: true, fulfilment: true },
  })
}

async function readMails(
  where: { planId: string } | { plan: { userId: string } },
  take: number,
): Promise<PastMail[]> {
  const rows = await db().mail.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
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
