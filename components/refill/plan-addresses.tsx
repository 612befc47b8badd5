import { addressWords } from '@/lib/refills/mail-facts.ts'
import { openPages } from '@/lib/refills/open-pages.ts'
import type { IsoDate, Plan } from '@/lib/refills/plan.ts'
import { WayLink } from './way.tsx'

/** Where each running refill goes next, and the way to change it while it can be. */
export function PlanAddresses({ plans, today }: { plans: readonly Plan[]; today: IsoDate }) {
  if (plans.length === 0) return null
  return (
    <section aria-labelledby="refill-addresses" className="mt-12">
      <h2 id="refill-addresses" className="title-3 mb-4">
        {plans.length > 1 ? 'Where your refills go' : 'Where your refill goes'}
      </h2>
      <ul className="entries">
        {plans.map((plan) => (
          <li key={plan.id}>
            <div>
              <p className="text-sm text-soft">
                Refill {plan.number}
                {plan.cycle.address && ', the next delivery only'}
              </p>
              <address className="mt-1 not-italic">
                {addressWords(plan).map((line) => (
                  <span key={line} className="block wrap-anywhere">
                    {line}
                  </span>
                ))}
              </address>
            </div>
            {openPages(plan, today).where.includes('address') && (
              <div className="entry-ways">
                <WayLink way={{ number: plan.number, key: null }} page="address" className="button-text">
                  Change<span className="sr-only"> where refill {plan.number} goes</span>
                </WayLink>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
