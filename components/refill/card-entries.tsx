import Link from 'next/link'
import { cardMonth, cardName } from '@/lib/payments/cards.ts'
import { CARDS } from '@/lib/refills/mine/cards.ts'
import type { CardOfHers } from '@/lib/refills/mine/queries.ts'
import { WayLink } from './way.tsx'

/** Saved cards: until when each is good, and which refills it pays for. */
export function CardEntries({ cards }: { cards: readonly CardOfHers[] }) {
  if (cards.length === 0) return null
  return (
    <ul className="entries">
      {cards.map(({ paymentMethodId, card, pays }) => (
        <li key={paymentMethodId}>
          <div>
            <p className="font-semibold">{cardName(card)}</p>
            <p className="text-sm text-soft">Good until {cardMonth(card)}</p>
            <p className="mt-1 text-sm">
              {pays.length === 0 ? 'Pays for no refill now' : 'Pays for '}
              {pays.map(({ number }, at) => (
                <span key={number}>
                  {at > 0 && ', '}
                  <WayLink way={{ number, key: null }}>refill {number}</WayLink>
                </span>
              ))}
            </p>
          </div>
          <div className="entry-ways">
            <Link
              href={`${CARDS}/remove?card=${encodeURIComponent(paymentMethodId)}`}
              prefetch={false}
              className="button-text"
            >
              Remove<span className="sr-only"> {cardName(card)}</span>
            </Link>
          </div>
        </li>
      ))}
    </ul>
  )
}
