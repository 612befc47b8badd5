import { SupplyRing } from '@/components/diagrams/supply-ring.tsx'
import { Button } from '@/components/ui/button.tsx'
import { fieldOf } from '@/lib/refills/asking/count.ts'
import { sayDate } from '@/lib/refills/calendar.ts'
import { planPath } from '@/lib/refills/link.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import { type Left, scarcest } from '@/lib/refills/supply-left.ts'
import type { Way } from './way.tsx'

/** What is left today, and the way to say that it is more or less. */
export function Supply({ way, overview: { plan, lefts } }: { way: Way; overview: Overview }) {
  const least = scarcest(lefts)
  if (!least) return null
  const isOpen = plan.state === 'ACTIVE'
  return (
    <section aria-labelledby="refill-supply">
      <h2 id="refill-supply" className="title-3">
        What you have left today
      </h2>
      <div className="refill-supply">
        <SupplyRing daysLeft={least.days} supplyDays={Math.max(plan.everyDays, least.days)} />
        <ul className="grid gap-3">
          {lefts.map((left) => (
            <li key={left.sku}>
              {left.name}: <b className="tabular-nums">{left.capsules} capsules</b>
              <small className="refill-note">{howKnown(left, plan.counts[left.sku]?.on)}</small>
            </li>
          ))}
        </ul>
      </div>
      {isOpen && (
        <form method="get" action={planPath(plan.number, 'count')} className="refill-count">
          {way.key !== null && <input type="hidden" name="key" value={way.key} />}
          {lefts.map((left) => (
            <div key={left.sku}>
              <label htmlFor={`left-${left.sku}`} className="field-label">
                {lefts.length > 1 ? `I still have about, of ${left.name}` : 'I still have about'}
              </label>
              <span className="refill-count-field">
                <input
                  {...{ id: `left-${left.sku}`, name: fieldOf(left.sku), defaultValue: left.capsules }}
                  {...{ type: 'number', inputMode: 'numeric', min: 0, max: 2000, required: true }}
                  className="control"
                />
                capsules
              </span>
            </div>
          ))}
          <Button tone="quiet">See what that changes</Button>
        </form>
      )}
    </section>
  )
}

function howKnown(
  { capsules, capsulesPerDay, days, isCounted }: Left,
  countedOn: string | undefined,
): string {
  const lasts =
    capsules === 0 ? '' : ` That is ${days} ${days === 1 ? 'day' : 'days'} at ${capsulesPerDay} a day.`
  return isCounted && countedOn
    ? `As you counted on ${sayDate(countedOn)}, less what is taken a day.${lasts}`
    : `Worked out from your parcels.${lasts}`
}
