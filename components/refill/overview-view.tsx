import Link from 'next/link'
import { Badge } from '@/components/ui/badge.tsx'
import type { Said } from '@/lib/refills/asking/said.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import { stateWords } from '@/lib/refills/state-words.ts'
import { ActionList } from './action-list.tsx'
import { AheadAxis } from './ahead-axis.tsx'
import { Contents } from './contents.tsx'
import { Delivery } from './delivery.tsx'
import { Done } from './done.tsx'
import { History } from './history.tsx'
import { Supply } from './supply.tsx'
import { Terms } from './terms.tsx'
import { Waits } from './waits.tsx'
import type { Way } from './way.tsx'

type Props = { way: Way; overview: Overview; said: Said | null }

/** One refill, whole. */
export function OverviewView({ way, overview, said }: Props) {
  const { plan, today, ahead } = overview
  const { badge, tone, says, more } = stateWords(plan, today)
  return (
    <article className="refill">
      <header>
        <p className="refill-number">
          Refill {plan.number} <Badge tone={tone}>{badge}</Badge>
          {way.key === null && (
            <Link href="/account/refills" prefetch={false}>
              All your refills
            </Link>
          )}
        </p>
        <h1 className="title-1">Your refill</h1>
        <p className="refill-state">{says}</p>
        {more && <p className="mt-2 max-w-measure text-soft">{more}</p>}
      </header>
      <Done way={way} overview={overview} said={said} />
      <Waits way={way} overview={overview} />
      <div className="refill-columns">
        <AheadAxis ahead={ahead} currency={plan.currency} />
        <ActionList way={way} overview={overview} />
        <div className="refill-main">
          <Contents overview={overview} />
          <Supply way={way} overview={overview} />
          <Delivery way={way} overview={overview} />
          <History overview={overview} />
          <Terms consent={overview.consent} />
        </div>
      </div>
    </article>
  )
}
