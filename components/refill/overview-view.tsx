import { Axis, AxisNode } from '@/components/ui/axis.tsx'
import { Badge } from '@/components/ui/badge.tsx'
import { type Currency, formatMoney, money } from '@/lib/platform/money.ts'
import type { Said } from '@/lib/refills/asking/said.ts'
import { amountNote, sayAhead } from '@/lib/refills/outlook.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import { stateWords } from '@/lib/refills/state-words.ts'
import { ActionList } from './action-list.tsx'
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
        </p>
        <h1 className="title-1">Your refill</h1>
        <p className="refill-state">{says}</p>
        {more && <p className="mt-2 max-w-measure text-soft">{more}</p>}
      </header>
      <Done way={way} overview={overview} said={said} />
      <Waits way={way} overview={overview} />
      <div className="refill-columns">
        <div className="refill-main">
          {ahead.length > 0 && (
            <section aria-labelledby="refill-ahead">
              <h2 id="refill-ahead" className="title-3">
                The next {ahead.length} charges
              </h2>
              <Axis label="The next charges">
                {ahead.map((one) => (
                  <AxisNode
                    key={one.on}
                    when={sayAhead(one)}
                    title={
                      <span className="tabular-nums">
                        {formatMoney(money(one.amount, plan.currency as Currency))}{' '}
                        <small className="refill-note">{amountNote(one)}</small>
                      </span>
                    }
                  />
                ))}
              </Axis>
            </section>
          )}
          <Contents overview={overview} />
          <Supply way={way} overview={overview} />
          <Delivery way={way} overview={overview} />
        </div>
        <ActionList way={way} overview={overview} />
      </div>
      <History overview={overview} />
      <Terms consent={overview.consent} />
    </article>
  )
}
