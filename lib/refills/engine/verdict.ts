/** What Stripe's word about an invoice means for its delivery. Pure: the store writes it, and the properties prove it. */
import type { InvoiceProblem, InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import type { Cycle, Plan } from '../plan.ts'
import type { Failure } from './outcome.ts'

export type Verdict =
  /** Known already, or nobody can know yet. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'paid' }
  /** Paid, and not wanted any more: it goes back. */
  | { readonly kind: 'give_back' }
  /** The invoice ended unpaid: the next number takes the delivery's place. */
  | { readonly kind: 'replace' }
  /** The card was never asked. */
  | { readonly kind: 'untried' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Who asked Stripe: the charge itself and whoever ends it, or a webhook, which may speak of an attempt before. */
export type Source = 'charge' | 'news'

/**
 * What `reading` makes of `cycle`, a delivery of `plan`.
 * @param source news never end a charge that is under way: its own answer does, or the sweep when it was cut off
 */
export function verdictOf(plan: Plan, cycle: Cycle, reading: InvoiceReading, source: Source): Verdict {
  const isAhead = plan.cycle.id === cycle.id
  if (reading.status === 'paid') return paidVerdict(plan, cycle, isAhead)
  if (cycle.state !== 'CHARGING' || !isAhead || source === 'news') return { kind: 'nothing' }
  const { status, problem } = reading
  if (status !== 'open' && status !== 'draft') return { kind: 'replace' }
  if (problem === null) return { kind: 'untried' }
  if (problem.kind === 'processing') return { kind: 'nothing' }
  return { kind: 'failed', failure: failureOf(problem, reading.hostedInvoiceUrl) }
}

function paidVerdict(plan: Plan, { state }: Cycle, isAhead: boolean): Verdict {
  if (state === 'PAID') return { kind: 'nothing' }
  const isWanted = isAhead && plan.state !== 'CANCELLED' && state !== 'SKIPPED' && state !== 'CANCELLED'
  return { kind: isWanted ? 'paid' : 'give_back' }
}

function failureOf(
  problem: Exclude<InvoiceProblem, { kind: 'processing' }>,
  hostedInvoiceUrl: string | null,
): Failure {
  if (problem.kind === 'action_required') return { kind: 'action_required', hostedInvoiceUrl }
  if (problem.code === 'no_such_card') return { kind: 'no_card' }
  return { kind: 'declined', code: problem.declineCode ?? problem.code, isHard: problem.isHard }
}
