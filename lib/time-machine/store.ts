/** What a day's work leaves behind, and how it is asked for. */
import { db, inTransaction } from '@/lib/platform/db.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'

/** How much there is of what a day can add to; what happened on a day is the difference. */
export type Tally = {
  readonly mails: number
  readonly orders: number
  /** Writes to refill plans. */
  readonly refills: number
}

/** Jobs that need nothing said to them. */
export type DailyJob = 'sweep-checkouts' | 'retire-lots' | 'sweep-refills' | 'tidy-up' | 'refresh-dates'

/** Queues `jobs`, all or none. None of them waits for another: what each does is complete in itself. */
export async function queueJobs(jobs: readonly DailyJob[]): Promise<void> {
  await inTransaction(async (tx) => {
    for (const job of jobs) await addJob(tx, job, {})
  })
}

/** The tasks that are at work, or will be within seconds; what failed and is tried again later is not waited for. */
export async function listOpenTasks(): Promise<string[]> {
  const rows = await db().$queryRaw<{ task: string }[]>`
    SELECT DISTINCT task_identifier AS task FROM graphile_worker.jobs
    WHERE attempts < max_attempts AND run_at <= now() + interval '10 seconds' ORDER BY 1`
  return rows.map(({ task }) => task)
}

/** How much there is now; two of these, before and after, say what a day brought. */
export async function readTally(): Promise<Tally> {
  const [mails, orders, plans] = await Promise.all([
    db().mail.count(),
    db().order.count(),
    db().plan.aggregate({ _sum: { version: true } }),
  ])
  return { mails, orders, refills: plans._sum.version ?? 0 }
}

/** How many running refills wait for their last parcel to leave: nothing of them falls due before it has. */
export async function countWaiting(): Promise<number> {
  const isAhead = { shipment: null, fulfilment: { not: 'CANCELLED' } } as const
  return db().plan.count({
    where: {
      state: { not: 'CANCELLED' },
      OR: [{ originOrder: isAhead }, { cycles: { some: { order: isAhead } } }],
    },
  })
}

/** True when a refill lives by the store's time: it must then not be taken back. */
export async function hasPlans(): Promise<boolean> {
  return (await db().plan.findFirst({ select: { id: true } })) !== null
}
