/** Whether the store can sell: the parts a load balancer and an operator ask for. */
import { canReachStripe } from '@/lib/payments/stripe.ts'
import { readJobsLag } from '@/lib/platform/jobs/store.ts'

/** Seconds a job may wait before the worker counts as away. */
const MAX_LAG_SECONDS = 60

type State = 'ok' | 'unreachable' | 'late'

export type Readiness = { readonly database: State; readonly jobs: State; readonly stripe: State }

/** Looks at every part at once; never throws. */
export async function readReadiness(): Promise<Readiness> {
  const [lag, stripe] = await Promise.all([readJobsLag().catch(() => null), canReachStripe()])
  return {
    database: lag === null ? 'unreachable' : 'ok',
    jobs: lag === null ? 'unreachable' : lag > MAX_LAG_SECONDS ? 'late' : 'ok',
    stripe: stripe ? 'ok' : 'unreachable',
  }
}
