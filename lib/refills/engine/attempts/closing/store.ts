/** Ending an attempt, and writing down a payment nobody of ours attempted. */
import type { Db } from '@/lib/platform/db.ts'

type Ending = 'PAID' | 'DECLINED' | 'ACTION_REQUIRED' | 'ABANDONED' | 'GIVING_BACK'

/** Closes the attempt under way of a delivery, if there is one. @returns the card that was asked; null when none was */
export async function closeAttempt(
  tx: Db,
  cycleId: string,
  state: Exclude<Ending, 'PAID' | 'GIVING_BACK'>,
  declineCode: string | null,
  settledAt: Date,
): Promise<string | null> {
  const open = await tx.attempt.findFirst({
    where: { cycleId, state: 'OPEN' },
    select: { id: true, stripePaymentMethodId: true },
  })
  if (!open) return null
  await tx.attempt.update({ where: { id: open.id }, data: { state, declineCode, settledAt } })
  return open.stripePaymentMethodId
}

/**
 * Writes down that `amount` was captured for a delivery: by the attempt under way, or by the one her bank asked her
 * about. After a decline she paid it herself on Stripe's page: that is one more attempt, and the decline stays one.
 */
export async function closeCaptured(
  tx: Db,
  cycle: { readonly id: string; readonly planId: string },
  state: 'PAID' | 'GIVING_BACK',
  amount: number,
  settledAt: Date,
): Promise<void> {
  const last = await tx.attempt.findFirst({
    where: { cycleId: cycle.id },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, state: true },
  })
  if (last && (last.state === 'OPEN' || last.state === 'ACTION_REQUIRED')) {
    await tx.attempt.update({ where: { id: last.id }, data: { state, settledAt } })
    return
  }
  const number = (last?.number ?? 0) + 1
  await tx.attempt.create({
    data: { planId: cycle.planId, cycleId: cycle.id, number, amount, state, startedAt: settledAt, settledAt },
  })
}
