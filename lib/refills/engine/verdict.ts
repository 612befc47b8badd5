/** What Stripe's word about an invoice means for its delivery. Pure: the store writes it, and the properties prove it. */
import type { InvoiceProblem, InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import type { Cycle, Plan } from '../plan.ts'
import type { Failure } from './outcome.ts'

export type Verdict =
  /** Known already, or nobody can know yet. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'paid' }
  /** Captured, and not wanted: it goes back. */
  | { readonly kind: 'give_back'; readonly why: GiveBackWhy }
  /** The invoice ended unpaid: the next number takes the delivery's place. */
  | { readonly kind: 'replace' }
  /** The card was never asked. */
  | { readonly kind: 'untried' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Why captured money goes back: its plan was cancelled, its delivery left out, or it is another amount than was announced. */
export type GiveBackWhy = 'CANCELLED' | 'LEFT_OUT' | 'OTHER_AMOUNT'

/** Who asked Stripe: the charge itself and whoever ends it, or a webhook, which may speak of an attempt before. */
export type Source = 'charge' | 'news'

/**
 * What `reading` makes of `cycle`, a delivery of `plan`.
 * @param source news never end a charge that is under way: its own answer does, or the sweep when it was cut off
 */
export function verdictOf(plan: Plan, cycle: Cycle, reading: InvoiceReading, source: Source): Verdict {
  const isAhead = plan.cycle.id === cycle.id
  const { status, problem } = reading
  if (status === 'paid') return paidVerdict(plan, cycle, reading, isAhead)
  const isOver = status !== 'open' && status !== 'draft'
  if (isOver && isAhead && plan.state !== 'CANCELLED' && WAITING.includes(cycle.state))
    return { kind: 'replace' }
  if (cycle.state !== 'CHARGING' || !isAhead || source === 'news') return { kind: 'nothing' }
  if (isOver) return { kind: 'replace' }
  if (problem === null) return { kind: 'untried' }
  if (problem.kind === 'processing') return { kind: 'nothing' }
  return { kind: 'failed', failure: failureOf(problem, reading.hostedInvoiceUrl) }
}

/** True when what Stripe would charge for a finalised invoice is exactly what was announced. Finalising counts tax anew, and may use up a balance. */
export function isAsAnnounced({ status, total, amountDue }: InvoiceReading, { quote }: Cycle): boolean {
  return status === 'open' && total === quote?.total && amountDue === quote.total
}

/** States in which a delivery that has a bill waits for its payment: without the bill it waits in vain. */
const WAITING: readonly Cycle['state'][] = ['NOTIFIED', 'STOCK_WAIT', 'DUNNING', 'ACTION_REQUIRED']

function paidVerdict(
  plan: Plan,
  { state, quote }: Cycle,
  { amountPaid }: InvoiceReading,
  isAhead: boolean,
): Verdict {
  if (state === 'PAID') return { kind: 'nothing' }
  if (plan.state === 'CANCELLED') return { kind: 'give_back', why: 'CANCELLED' }
  if (!isAhead || state === 'SKIPPED' || state === 'CANCELLED') return { kind: 'give_back', why: 'LEFT_OUT' }
  return amountPaid === quote?.total ? { kind: 'paid' } : { kind: 'give_back', why: 'OTHER_AMOUNT' }
}

function failureOf(
  problem: Exclude<InvoiceProblem, { kind: 'processing' }>,
  hostedInvoiceUrl: string | null,
): Failure {
  if (problem.kind === 'action_required') return { kind: 'action_required', hostedInvoiceUrl }
  if (problem.code === 'no_such_card') return { kind: 'no_card' }
  return { kind: 'declined', code: problem.declineCode ?? problem.code, isHard: problem.isHard }
}
