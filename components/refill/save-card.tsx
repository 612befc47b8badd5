import { saveCard } from '@/lib/refills/mine/actions.ts'
import type { Plan } from '@/lib/refills/plan.ts'
import { ConfirmButton } from './confirm-button.tsx'

/** The way to Stripe's page. A card is saved for one of her customers at Stripe, so refills bought apart are named. */
export function SaveCard({ plans }: { plans: readonly Plan[] }) {
  const apart = plans.filter(
    (plan, at) => plans.findIndex((one) => one.customerId === plan.customerId) === at,
  )
  return apart.map(({ number, customerId }) => (
    <form key={customerId} action={saveCard}>
      <input type="hidden" name="number" value={number} />
      <ConfirmButton tone="quiet">
        {apart.length > 1 ? `Add a card for refill ${number}` : 'Add a card at Stripe'}
      </ConfirmButton>
    </form>
  ))
}
