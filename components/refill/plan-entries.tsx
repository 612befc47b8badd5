import { Badge } from '@/components/ui/badge.tsx'
import type { PlanPage } from '@/lib/refills/link.ts'
import { openPages } from '@/lib/refills/open-pages.ts'
import type { IsoDate, Plan } from '@/lib/refills/plan.ts'
import { stateWords } from '@/lib/refills/state-words.ts'
import { WayLink } from './way.tsx'

/** What can be done from a list, in this order, where it can be done. */
const listed: readonly (readonly [PlanPage, string])[] = [
  ['skip', 'Skip'],
  ['move', 'Move'],
  ['pause', 'Pause'],
  ['resume', 'Resume'],
  ['card', 'Change card'],
  ['cancel', 'Cancel'],
  ['restart', 'Restart'],
]

/** Refills, running ones first: how each stands, and what can be done with it. */
export function PlanEntries({ plans, today }: { plans: readonly Plan[]; today: IsoDate }) {
  return (
    <ul className="entries">
      {plans.map((plan) => (
        <Entry key={plan.id} plan={plan} today={today} />
      ))}
    </ul>
  )
}

function Entry({ plan, today }: { plan: Plan; today: IsoDate }) {
  const way = { number: plan.number, key: null }
  const { badge, tone, says, more } = stateWords(plan, today)
  const open = Object.values(openPages(plan, today)).flat()
  return (
    <li className="refill-entry">
      <div>
        <p className="font-semibold">
          <WayLink way={way}>
            {plan.items.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}
          </WayLink>
        </p>
        <p className="mt-1 text-sm text-soft">
          Refill {plan.number}, every {plan.everyDays} days <Badge tone={tone}>{badge}</Badge>
        </p>
        <p className="mt-2 tabular-nums">{says}</p>
        {more && <p className="text-sm text-soft">{more}</p>}
        <p className="refill-ways">
          {listed
            .filter(([page]) => open.includes(page))
            .map(([page, words]) => (
              <WayLink key={page} way={way} page={page}>
                {page === 'pause' && plan.state === 'PAUSED' ? 'Change the pause' : words}
                <span className="sr-only">{` ${page === 'card' ? 'of ' : ''}refill ${plan.number}`}</span>
              </WayLink>
            ))}
        </p>
      </div>
    </li>
  )
}
