import type { Metadata } from 'next'
import Link from 'next/link'
import { SectionHead } from '@/components/account/section-head.tsx'
import { ConfirmButton } from '@/components/refill/confirm-button.tsx'
import { WayLink } from '@/components/refill/way.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { cardName } from '@/lib/payments/cards.ts'
import { removeCard } from '@/lib/refills/mine/actions.ts'
import { CARDS } from '@/lib/refills/mine/cards.ts'
import { getCards } from '@/lib/refills/mine/queries.ts'
import type { IsoDate, Plan } from '@/lib/refills/plan.ts'
import { nextWords } from '@/lib/refills/state-words.ts'
import { customerHere } from '../../../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Remove a card' }

/** What removing a card means, and the one button that does. */
export default async function RemoveCardPage({ searchParams }: PageProps<'/account/cards/remove'>) {
  const customer = await customerHere()
  if (!customer) return null
  const [{ card: wanted }, { cards, today }] = await Promise.all([searchParams, getCards(customer.userId)])
  const found = cards?.find(({ paymentMethodId }) => paymentMethodId === wanted)
  if (!found)
    return (
      <SectionHead title="This card is not here">
        <p>
          It may have been removed already, or Stripe does not answer just now.{' '}
          <Link href={CARDS}>See your cards</Link>
        </p>
      </SectionHead>
    )
  const { card, pays, paymentMethodId } = found
  return (
    <>
      <SectionHead title={`Remove ${cardName(card)}`}>
        <p>It is taken away at Stripe and can be charged no more. You can add it again later.</p>
      </SectionHead>
      {pays.length > 0 && (
        <div className="my-8">
          <Notice tone="care">
            <b>It pays for a refill.</b>
            {pays.map((plan) => (
              <p key={plan.id}>
                <WayLink way={{ number: plan.number, key: null }} page="card">
                  Refill {plan.number}
                </WayLink>{' '}
                then has no card. {withoutCard(plan, today)}
              </p>
            ))}
          </Notice>
        </div>
      )}
      <form action={removeCard} className="mt-8 flex flex-wrap items-baseline gap-6">
        <input type="hidden" name="card" value={paymentMethodId} />
        <ConfirmButton>Remove this card</ConfirmButton>
        <Link href={CARDS} prefetch={false}>
          Keep it
        </Link>
      </form>
    </>
  )
}

function withoutCard(plan: Plan, today: IsoDate): string {
  return plan.pauseReason === 'PAYMENT'
    ? 'It rests already, because its last charge could not be made: nothing is charged until you add another card.'
    : `${nextWords(plan, today)} Unless another card is added before, that charge cannot be made and the refill rests.`
}
