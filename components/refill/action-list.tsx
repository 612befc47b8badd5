import type { PlanPage } from '@/lib/refills/link.ts'
import { openPages, type PageGroup } from '@/lib/refills/open-pages.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import { type Way, WayLink } from './way.tsx'

const groups: readonly { readonly group: PageGroup; readonly title: string }[] = [
  { group: 'this', title: 'The next delivery' },
  { group: 'all', title: 'Every delivery from now on' },
  { group: 'where', title: 'Card and address' },
  { group: 'end', title: 'Ending' },
]

const actionNames: Readonly<Record<PlanPage, string>> = {
  ...{ skip: 'Skip it', unskip: 'Take the skipped one back in', move: 'Move it', 'ship-now': 'Send it now' },
  ...{ add: 'Add something once', remove: 'Take an addition out', count: 'Count what is left' },
  ...{ rhythm: 'Change how often', quantity: 'Change the quantity', swap: 'Swap a product' },
  ...{ pause: 'Pause', resume: 'Resume', address: 'Change the address', card: 'Change the card' },
  ...{ cancel: 'Cancel', restart: 'Restart', reason: 'Tell us why', undo: 'Undo the last change' },
  ...{ stock: 'Decide what to do', price: 'Answer' },
}

/** All that can be done to a refill now: a calm list, ending as plain as the rest. */
export function ActionList({ way, overview }: { way: Way; overview: Overview }) {
  const open = openPages(overview.plan, overview.today)
  const isPaused = overview.plan.state === 'PAUSED'
  return (
    <nav aria-label="What you can do" className="refill-actions">
      {groups
        .filter(({ group }) => open[group].length > 0)
        .map(({ group, title }) => (
          <section key={group} aria-labelledby={`actions-${group}`}>
            <h2 id={`actions-${group}`} className="refill-actions-title">
              {title}
            </h2>
            <ul>
              {open[group].map((page) => (
                <li key={page}>
                  <WayLink way={way} page={page}>
                    {page === 'pause' && isPaused ? 'Change until when it is paused' : actionNames[page]}
                  </WayLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  )
}
