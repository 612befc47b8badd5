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

/** The newest mails about one plan: those it was told by, the receipts of its charges and the mails of its parcels. */
export async function listMails(planId: string): Promise<PastMail[]> {
  return readMails({ id: planId }, SHOWN)
}

/** The same about every plan of an account. */
export async function listMailsOf(userId: string): Promise<PastMail[]> {
  return readMails({ userId }, 10 * SHOWN)
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

async function readMails(where: { id: string } | { userId: string }, take: number): Promise<PastMail[]> {
  const plans = await db().plan.findMany({
    where,
    select: {
      ...{ id: true, number: true, originOrderId: true },
      cycles: { where: { order: { isNot: null } }, select: { order: { select: { id: true } } } },
    },
  })
  const planOf = new Map(plans.flatMap((plan) => idsOf(plan).map((id) => [id, plan.number] as const)))
  const ids = [...planOf.keys()]
  const rows = await db().mail.findMany({
    where: { OR: [{ planId: { in: ids } }, { orderId: { in: ids } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      ...{ id: true, template: true, subject: true, state: true, createdAt: true },
      ...{ planId: true, orderId: true, notice: { select: { chargeOn: true, total: true } } },
    },
  })
  return rows.map(({ notice, planId, orderId, createdAt, ...row }) => ({
    ...row,
    planNumber: planOf.get(planId ?? orderId ?? '') ?? '',
    at: createdAt,
    charge: notice && { on: notice.chargeOn.toISOString().slice(0, 10), total: notice.total },
  }))
}

/** What a plan's mails may be kept with: the plan itself, or one of its orders, as receipts and parcels are. */
function idsOf(plan: {
  readonly id: string
  readonly originOrderId: string
  readonly cycles: readonly { readonly order: { readonly id: string } | null }[]
}): string[] {
  return [plan.id, plan.originOrderId, ...plan.cycles.flatMap(({ order }) => (order ? [order.id] : []))]
}
