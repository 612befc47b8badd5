/** Whether the store can sell: the parts a load balancer and an operator ask for. */
import { canReachStripe } from '@/lib/payments/stripe.ts'
import { readJobsLag } from '@/lib/platform/jobs/store.ts'

/** Seconds a job may wait before the worker counts as away. */
const MAX_LAG_SECONDS = 60

type State = 'ok' | 'unreachable' | 'late'

export type Readiness = { readonly database: State; readonly jobs: State; readonly stripe: State }

/** Milliseconds an answer is kept, so that asking often costs nobody anything. */
const KEPT_MS = 5_000

let kept: { readonly until: number; readonly readiness: Promise<Readiness> } | undefined

/** Looks at every part at once, at most once in five seconds; never throws. */
export function readReadiness(now: Date): Promise<Readiness> {
  if (!kept || kept.until < now.getTime()) kept = { until: now.getTime() + KEPT_MS, readiness: look() }
  return kept.readiness
}

async function look(): Promise<Readiness> {
  const [lag, stripe] = await Promise.all([readJobsLag().catch(() => null), canReachStripe()])
  return {
    database: lag === null ? 'unreachable' : 'ok',
    jobs: lag === null ? 'unreachable' : lag > MAX_LAG_SECONDS ? 'late' : 'ok',
    stripe: stripe ? 'ok' : 'unreachable',
  }
}
