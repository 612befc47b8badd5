/** What was done to a plan, what was written about it, and what came of it, as a page shows it. */
import type { Change } from '../saving/store.ts'

/** One change, newest first in a list. */
export type PastChange = {
  /** The version of the plan that it made. */
  readonly version: number
  readonly at: Date
  readonly actor: Change['actor']
  readonly words: string
}

/** One mail about a plan. */
export type PastMail = {
  readonly id: string
  readonly planNumber: string
  readonly template: string
  /** Null while it has not been sent. */
  readonly subject: string | null
  readonly state: 'QUEUED' | 'SENT' | 'FAILED'
  readonly at: Date
  /** What it announced: an ISO date and minor units; null when it announced no charge. */
  readonly charge: { readonly on: string; readonly total: number } | null
}

export type PastOrder = {
  readonly number: string
  readonly placedAt: Date
  readonly total: number
  readonly fulfilment: 'TO_PACK' | 'AWAITING_STOCK' | 'SHIPPED' | 'CANCELLED'
}
