/** Which plans something may be due for. `stepOf` decides; this only keeps the sweep from reading everybody's. */
import { NOTICE_DAYS } from '@/lib/checkout/refill-terms.ts'
import { db } from '@/lib/platform/db.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'
import { addDays, HOLD_STOCK_DAYS } from '../../calendar.ts'
import type { IsoDate } from '../../plan.ts'

/**
 * Plans for which a date has come, by id, after `afterId`: a page at a time, so that rows which change meanwhile shift
 * none out of sight. Compares with `<=`: a day nobody swept is made up for.
 */
export async function listDue(today: IsoDate, afterId: string | null, limit: number): Promise<string[]> {
  const announceable = addDays(today, NOTICE_DAYS)
  const heldSince = addDays(today, -HOLD_STOCK_DAYS)
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id FROM plan p JOIN cycle c ON c.plan_id = p.id
    WHERE (${afterId}::uuid IS NULL OR p.id > ${afterId}::uuid)
      AND c.state NOT IN ('PAID', 'SKIPPED', 'CANCELLED')
      AND (c.state = 'CHARGING' OR (p.state <> 'CANCELLED' AND p.pause_reason IS DISTINCT FROM 'PAYMENT' AND (
           (c.state = 'SCHEDULED' AND c.charge_on <= ${announceable}::date)
        OR (c.state = 'NOTIFIED' AND (c.charge_on <= ${today}::date OR c.stock = 'SHORT'))
        OR c.state IN ('STOCK_WAIT', 'ACTION_REQUIRED')
        OR (c.state = 'DUNNING' AND (c.retry_on <= ${today}::date OR (c.stock = 'PROMISED' AND c.failed_on < ${heldSince}::date))))))
    ORDER BY p.id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

/** Queues the next step of `planIds`: one job a plan, however often it is asked for. */
export async function queueAdvance(planIds: readonly string[], requestId: string): Promise<void> {
  for (const planId of planIds) {
    await addJob(db(), 'advance-plan', { planId, requestId }, { key: `advance-plan:${planId}` })
  }
}
