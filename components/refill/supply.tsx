import { SupplyRing } from '@/components/diagrams/supply-ring.tsx'
import { sayDate } from '@/lib/refills/calendar.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import { type Left, scarcest } from '@/lib/refills/supply-left.ts'
import { CountForm } from './count-form.tsx'
import type { Way } from './way.tsx'

/** What is left today, and the way to say that it is more or less. */
export function Supply({ way, overview: { plan, lefts } }: { way: Way; overview: Overview }) {
  const least = scarcest(lefts)
  if (!least) return null
  const isUnsent = plan.last.shippedOn === null && lefts.every(({ capsules }) => capsules === 0)
  return (
    <section aria-labelledby="refill-supply">
      <h2 id="refill-supply" className="title-3">
        What you have left today
      </h2>
      {isUnsent ? (
        <p className="mt-3 max-w-measure text-soft">
          Your parcel has not left yet. Capsules are counted from the day it does.
        </p>
      ) : (
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
      )}
      {plan.state === 'ACTIVE' && <CountForm way={way} lefts={lefts} />}
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
