/** The cards of the simulated Stripe, and how each answers. */
import type { InvoiceProblem } from '@/lib/payments/refill-invoice.ts'
import type { IsoDate } from '../plan.ts'
import type { Invoice } from './stripe.ts'

/** How a card answers. */
export type CardMood = 'pays' | 'soft' | 'hard' | 'asks' | 'gone' | 'thinks'

/** What an invoice becomes when a card is asked. @throws when it was paid before */
export function answer(invoice: Invoice, mood: CardMood, today: IsoDate): void {
  if (mood === 'pays') {
    if (invoice.paidOn !== null) throw new Error(`${invoice.id} was captured twice`)
    Object.assign(invoice, { status: 'paid', problem: null, paidOn: today, amountPaid: invoice.amountDue })
    return
  }
  invoice.problem = problemOf(mood)
}

function problemOf(mood: Exclude<CardMood, 'pays'>): InvoiceProblem {
  if (mood === 'asks') return { kind: 'action_required' }
  if (mood === 'thinks') return { kind: 'processing' }
  const code = { soft: 'card_declined', hard: 'expired_card', gone: 'no_such_card' }[mood]
  return { kind: 'declined', code, declineCode: null, isHard: mood !== 'soft' }
}
