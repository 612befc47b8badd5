import { cardMonth, cardName } from '@/lib/payments/cards.ts'
import { sayDate } from '@/lib/refills/calendar.ts'
import { addressWords, isExpiredBy } from '@/lib/refills/mail-facts.ts'
import { outlookOf } from '@/lib/refills/outlook.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import type { IsoDate, Plan } from '@/lib/refills/plan.ts'
import { type Way, WayLink } from './way.tsx'

/** Where it goes and what pays for it. */
export function Delivery({ way, overview: { plan, today } }: { way: Way; overview: Overview }) {
  const isOpen = plan.state !== 'CANCELLED'
  return (
    <div className="refill-pair">
      <section aria-labelledby="refill-address">
        <h2 id="refill-address" className="title-3">
          Where it goes
        </h2>
        <address className="mt-3 not-italic">
          {addressWords(plan).map((line) => (
            <span key={line} className="block wrap-anywhere">
              {line}
            </span>
          ))}
        </address>
        {plan.cycle.address && <p className="refill-note">This delivery only.</p>}
      </section>
      <section aria-labelledby="refill-card">
        <h2 id="refill-card" className="title-3">
          What pays for it
        </h2>
        <p className="mt-3">
          {plan.card
            ? cardName(plan.card)
            : `No card.${isOpen ? ' Nothing is charged until you add one.' : ''}`}
        </p>
        {plan.card && <p className="refill-note">{expiry(plan.card, plan, today)}</p>}
        <p className="mt-2">
          <WayLink way={way} page="card">
            {plan.card ? 'Change the card' : 'Add a card'}
          </WayLink>
        </p>
      </section>
    </div>
  )
}

function expiry(card: NonNullable<Plan['card']>, plan: Plan, today: IsoDate): string {
  const [next] = outlookOf(plan, today, 1)
  const until = cardMonth(card)
  if (!next || !isExpiredBy(card, next.on)) return `Good until ${until}.`
  const charge = next.waitsFor === null ? `the charge of ${sayDate(next.on)}` : 'the next charge'
  return `It expires at the end of ${until}, before ${charge}. Change it before then.`
}
