import type { Metadata } from 'next'
import { ReasonView } from '@/components/refill/reason-view.tsx'
import { WayLink } from '@/components/refill/way.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { readAnswer } from '@/lib/refills/asking/said.ts'
import { getReasonPage } from '@/lib/refills/overview/queries.ts'
import { Closed } from '../closed.tsx'
import { openedPlan } from '../opened.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Your refill is canceled' }

/** After cancelling: that it is done, and why, if she likes to say. */
export default async function ReasonPage({ params, searchParams }: PageProps<'/refills/[number]/reason'>) {
  const access = await openedPlan(params, searchParams)
  if (access.state !== 'open') return <Closed access={access} />
  const [view, said] = await Promise.all([getReasonPage(access.planId), readAnswer(access.number, 'reason')])
  if (!view) return <Closed access={{ state: 'nowhere' }} />
  if (view.plan.state === 'CANCELLED') return <ReasonView way={access} view={view} said={said} />
  return (
    <div className="refill-action">
      <h1 className="title-1">This refill is running</h1>
      <Notice>
        <p>There is no reason to give. </p>
        <p>
          <WayLink way={access}>See your refill</WayLink>
        </p>
      </Notice>
    </div>
  )
}
