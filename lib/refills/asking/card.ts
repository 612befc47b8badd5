/** The page that changes the card a refill is paid with. */
import { cardMonth, cardName, type SavedCard } from '@/lib/payments/cards.ts'
import type { Plan } from '../plan.ts'
import { type Asking, choosing } from './asking.ts'
import type { Fields } from './fields.ts'

/** One of the cards that are saved already, other than the one in use. @param cards those of the plan's customer */
export function askCard({ paymentMethodId }: Plan, cards: readonly SavedCard[], fields: Fields): Asking {
  const others = cards.filter((saved) => saved.paymentMethodId !== paymentMethodId)
  const chosen = others.find((saved) => saved.paymentMethodId === fields.card)
  if (others.length === 0) return choosing([], null)
  const options = others.map(({ paymentMethodId: value, card }) => ({
    ...{ value, label: cardName(card) },
    note: `Good until ${cardMonth(card)}`,
  }))
  const value = chosen?.paymentMethodId ?? null
  return choosing(
    [{ kind: 'options', name: 'card', label: 'Use another saved card', value, options }],
    chosen ? { kind: 'card', ...chosen } : null,
  )
}
