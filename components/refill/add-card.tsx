import { addCard } from '@/lib/refills/asking/actions.ts'
import type { Plan } from '@/lib/refills/plan.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { Carried, type Way } from './way.tsx'

/** The way to Stripe's page, where a card is typed; none is typed here. */
export function AddCard({ way, plan, isOnly }: { way: Way; plan: Plan; isOnly: boolean }) {
  return (
    <form action={addCard} className="refill-confirm">
      <Carried way={way} page="card" seen={plan.version} />
      <ConfirmButton tone={isOnly ? 'main' : 'quiet'}>Add a card at Stripe</ConfirmButton>
      <p className="refill-note">
        You type it on Stripe’s page and come back here.{' '}
        {plan.state === 'CANCELLED'
          ? 'It pays for this refill if you restart it; nothing is charged by adding it.'
          : 'It pays for this refill from then on; nothing is charged by adding it, except a delivery that waits for its payment.'}
      </p>
    </form>
  )
}
