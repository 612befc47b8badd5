/** Which plans something may be due for. `stepOf` decides; this only keeps the sweep from reading everybody's. */

import { Prisma } from '@/generated/prisma/client.ts'
import { NOTICE_DAYS } from '@/lib/checkout/refill-terms.ts'
import { db } from '@/lib/platform/db.ts'
import { env } from '@/lib/platform/env.ts'
import { addJobs } from '@/lib/platform/jobs/queue.ts'
import { addDays, HOLD_STOCK_DAYS } from '../../calendar.ts'
import type { IsoDate } from '../../plan.ts'

/**
 * Plans for which a date has come, by id, after `afterId`: a page at a time, so that rows which change meanwhile shift
 * none out of sight. Compares with `<=`: a day nobody swept is made up for.
 */
export async function listDue(today: IsoDate, afterId: string | null, limit: number): Promise<string[]> {
  const announceable = addDays(today, NOTICE_DAYS)
  const heldSince = addDays(today, -HOLD_STOCK_DAYS)
  const noticeIsLate = Prisma.sql`EXISTS (
    SELECT 1 FROM notice n JOIN mail m ON m.id = n.mail_id
    WHERE n.cycle_id = c.id AND n.kind = 'ADVANCE' AND n.charge_on = c.charge_on
      AND (m.sent_at AT TIME ZONE ${env().STORE_TIME_ZONE})::date > c.charge_on - ${NOTICE_DAYS}::int)`
  const isUntold = Prisma.sql`EXISTS (
    SELECT 1 FROM notice n JOIN mail m ON m.id = n.mail_id
    WHERE n.cycle_id = c.id AND n.kind = 'ADVANCE' AND n.charge_on = c.charge_on AND m.state = 'FAILED')`
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id FROM plan p JOIN cycle c ON c.plan_id = p.id
    WHERE (${afterId}::uuid IS NULL OR p.id > ${afterId}::uuid)
      AND c.state NOT IN ('PAID', 'SKIPPED', 'CANCELLED')
      AND (c.state = 'CHARGING' OR (p.state <> 'CANCELLED' AND p.pause_reason IS DISTINCT FROM 'PAYMENT' AND (
           (c.state = 'SCHEDULED' AND c.charge_on <= ${announceable}::date)
        OR (c.state = 'NOTIFIED' AND (c.charge_on <= ${today}::date OR c.stock = 'SHORT' OR ${noticeIsLate} OR ${isUntold}))
        OR c.state IN ('STOCK_WAIT', 'ACTION_REQUIRED')
        OR (c.state = 'DUNNING' AND (c.retry_on <= ${today}::date OR (c.stock = 'PROMISED' AND c.failed_on < ${heldSince}::date))))))
    ORDER BY p.id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

/** Queues the next step of `planIds`: one job a plan, however often it is asked for. */
export async function queueAdvance(planIds: readonly string[], requestId: string): Promise<void> {
  const jobs = planIds.map((planId) => ({ payload: { planId, requestId }, key: `advance-plan:${planId}` }))
  await addJobs(db(), 'advance-plan', jobs)
}
