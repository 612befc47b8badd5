import { formatMoney, money } from '@/lib/platform/money.ts'
import { linesOf } from '@/lib/refills/cycle.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import type { CycleLine } from '@/lib/refills/plan.ts'

/** What comes each time, at the price agreed, and what comes with the next delivery alone. */
export function Contents({ overview: { plan, ahead } }: { overview: Overview }) {
  const lines =
    ahead.length > 0 ? linesOf(plan, plan.cycle) : plan.items.map((item) => ({ ...item, isOnce: false }))
  const left = plan.items.filter(({ sku }) => plan.cycle.omitted.includes(sku))
  return (
    <section aria-labelledby="refill-contents">
      <h2 id="refill-contents" className="title-3">
        {plan.state === 'CANCELLED' ? 'What it held' : `What comes every ${plan.everyDays} days`}
      </h2>
      <ul className="refill-lines">
        {lines.map((line) => (
          <Line key={`${line.sku} ${line.isOnce}`} line={line} />
        ))}
      </ul>
      {left.length > 0 && (
        <p className="refill-note">
          Without {left.map(({ name }) => name).join(' and ')} in the next delivery, as you chose.
        </p>
      )}
      <p className="refill-note">
        Plus any sales tax. Delivery is free. This price stays until you agree to another.
      </p>
    </section>
  )
}

function Line({ line }: { line: CycleLine }) {
  return (
    <li>
      <span>
        <span className="tabular-nums">{line.quantity} ×</span> {line.name}
        {line.isOnce && <small className="refill-note">With the next delivery only</small>}
      </span>
      <span className="refill-amount">
        {formatMoney(money(line.unitAmount * line.quantity))}
        {line.quantity > 1 && <small>{formatMoney(money(line.unitAmount))} each</small>}
      </span>
    </li>
  )
}
