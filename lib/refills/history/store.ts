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

/** Every mail about one plan, newest first: those it was told by, the receipts of its charges, the mails of its parcels. */
export async function listMails(planId: string): Promise<PastMail[]> {
  return readMails({ id: planId })
}

/** The same about every plan of an account. */
export async function listMailsOf(userId: string): Promise<PastMail[]> {
  return readMails({ userId })
}

/** Every order of a plan, newest first: the one it began with, and one a paid delivery. */
export async function listOrders(planId: string): Promise<PastOrder[]> {
  return db().order.findMany({
    where: { OR: [{ startedPlan: { id: planId } }, { cycle: { planId } }] },
    orderBy: { placedAt: 'desc' },
    select: { number: true, placedAt: true, total: true, fulfilment: true },
  })
}

async function readMails(where: { id: string } | { userId: string }): Promise<PastMail[]> {
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
