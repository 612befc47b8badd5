import type { Metadata } from 'next'
import { OverviewView } from '@/components/refill/overview-view.tsx'
import { readAnswer } from '@/lib/refills/asking/said.ts'
import { getOverview } from '@/lib/refills/overview/queries.ts'
import { Closed } from './closed.tsx'
import { openedPlan } from './opened.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Your refill' }

/** One refill: what comes when, what can be done, what was agreed to. */
export default async function RefillPage({ params, searchParams }: PageProps<'/refills/[number]'>) {
  const access = await openedPlan(params, searchParams)
  if (access.state !== 'open') return <Closed access={access} />
  const [overview, said] = await Promise.all([getOverview(access.planId), readAnswer(access.number)])
  if (!overview) return <Closed access={{ state: 'nowhere' }} />
  return <OverviewView way={access} overview={overview} said={said} />
}
