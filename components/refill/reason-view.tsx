import Link from 'next/link'
import { orderPath } from '@/lib/orders/link.ts'
import { giveReason } from '@/lib/refills/asking/actions.ts'
import type { Said } from '@/lib/refills/asking/said.ts'
import { sayDate } from '@/lib/refills/calendar.ts'
import type { ReasonPage } from '@/lib/refills/overview/queries.ts'
import { MAX_WORDS, reasons } from '@/lib/refills/reason/reason.ts'
import { todayAt } from '@/lib/refills/today.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { Done } from './done.tsx'
import { Carried, type Way, WayLink } from './way.tsx'

/** After a refill has ended: that it has, what still comes, and a question that needs no answer. */
export function ReasonView({ way, view, said }: { way: Way; view: ReasonPage; said: Said | null }) {
  const { plan, coming } = view
  return (
    <article className="refill-action">
      <header>
        <p className="refill-back">
          <WayLink way={way}>Refill {way.number}</WayLink>
        </p>
        <h1 className="title-1">Your refill is canceled</h1>
        <p className="mt-4 max-w-measure text-lg text-soft">
          {plan.cancelledAt && `Since ${sayDate(todayAt(plan.cancelledAt))}. `}Nothing further is charged.{' '}
          {coming ? (
            <>
              <Link href={orderPath(coming.number)} prefetch={false}>
                Order {coming.number}
              </Link>{' '}
              was paid before and still comes to you.
            </>
          ) : (
            'Nothing more is sent.'
          )}
        </p>
      </header>
      <Done way={way} overview={view} said={said} />
      <form action={giveReason} className="refill-choices">
        <Carried way={way} page="reason" seen={plan.version} />
        <fieldset>
          <legend className="field-label">If you like, tell us why. You need not.</legend>
          <div className="grid gap-1">
            {reasons.map((reason) => (
              <label key={reason} className="refill-radio">
                <input type="radio" className="dot" name="reason" value={reason} />
                <span>{reason}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div>
          <label htmlFor="reason-words" className="field-label">
            In your own words
          </label>
          <textarea id="reason-words" name="words" rows={3} maxLength={MAX_WORDS} className="control" />
        </div>
        <div>
          <ConfirmButton tone="quiet">Send</ConfirmButton>
        </div>
      </form>
      <p className="refill-note">
        Should you want it back later:{' '}
        <WayLink way={way} page="restart">
          restart this refill
        </WayLink>
        .
      </p>
    </article>
  )
}
