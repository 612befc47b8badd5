import type { Metadata } from 'next'
import { Answer } from '@/components/account/answer.tsx'
import { SectionHead } from '@/components/account/section-head.tsx'
import { CardEntries } from '@/components/refill/card-entries.tsx'
import { SaveCard } from '@/components/refill/save-card.tsx'
import type { ChangeOutcome } from '@/lib/customers/outcome.ts'
import { readSaid } from '@/lib/platform/said.ts'
import { CARDS_FORM } from '@/lib/refills/mine/cards.ts'
import { getCards } from '@/lib/refills/mine/queries.ts'
import { customerHere } from '../../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Your cards' }

/** The cards her refills can be paid with. They are kept at Stripe; here stand four digits. */
export default async function CardsPage() {
  const customer = await customerHere()
  if (!customer) return null
  const [{ cards, plans }, said] = await Promise.all([
    getCards(customer.userId),
    readSaid<ChangeOutcome>(CARDS_FORM),
  ])
  return (
    <>
      <SectionHead title="Your cards">
        <p>{introOf(cards)}</p>
      </SectionHead>
      <Answer outcome={said} />
      <div className="mt-8 grid gap-8">
        <CardEntries cards={cards ?? []} />
        <SaveCard plans={plans} />
      </div>
    </>
  )
}

function introOf(cards: readonly unknown[] | null): string {
  if (cards === null)
    return 'Your cards could not be read from Stripe just now. Please load this page again in a moment.'
  return cards.length > 0
    ? 'Kept safely at Stripe for your refills.'
    : 'No card is saved. One is saved at Stripe when a refill begins.'
}
