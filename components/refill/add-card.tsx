import { formatMoney, money } from '@/lib/platform/money.ts'
import { addCard } from '@/lib/refills/asking/actions.ts'
import { chargedWithCard } from '@/lib/refills/outlook.ts'
import type { IsoDate, Plan } from '@/lib/refills/plan.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { Carried, type Way, WayLink } from './way.tsx'

type Props = { way: Way; plan: Plan; today: IsoDate; isOnly: boolean }

/** The way to Stripe's page, where a card is typed; none is typed here. What saving it charges stands beside the button. */
export function AddCard({ way, plan, today, isOnly }: Props) {
  return (
    <form action={addCard} className="refill-confirm">
      <Carried way={way} page="card" seen={plan.version} />
      <p className="refill-choose">
        <ConfirmButton tone={isOnly ? 'main' : 'quiet'}>Add a card at Stripe</ConfirmButton>
        {isOnly && <WayLink way={way}>Keep it as it is</WayLink>}
      </p>
      <p className="refill-note">
        You type it on Stripe’s page and come back here. {whatItCharges(plan, today)}
      </p>
    </form>
  )
}

function whatItCharges(plan: Plan, today: IsoDate) {
  if (plan.state === 'CANCELLED')
    return 'It pays for this refill if you restart it; nothing is charged by adding it.'
  if (plan.cycle.state === 'CHARGING')
    return 'It pays for this refill from then on. A charge is under way: should the bank refuse it, this card is charged for it today.'
  const due = chargedWithCard(plan, today)
  if (due === null) return 'It pays for this refill from then on; nothing is charged by adding it.'
  return (
    <>
      <b>{formatMoney(money(due, plan.currency))}, tax included, is charged today when the card is saved</b>,
      for the delivery that waits for its payment. It then pays for every refill after it.
    </>
  )
}
