/**
 * Work after the response. A job is queued inside the business transaction (the outbox), so it exists exactly when
 * the change does. Every task may run twice and must leave the same state.
 */
import type { Db } from '../db.ts'

export type Jobs = {
  /** Re-reads the object a Stripe event named and brings the store in line with it. */
  'stripe-event': { eventId: string; type: string; objectId: string; requestId: string }
  /** Renders and sends one row of `mail`. */
  'send-mail': { mailId: string; requestId: string }
  /** Mails the links of an address's orders, if it has any. */
  'send-order-links': { email: string; requestId: string }
  /** Begins the plan of an order that chose a refill. */
  'begin-plan': { orderId: string; requestId: string }
  /** Moves the dates of the plan an order belongs to, after its parcel has left. */
  'follow-shipment': { orderId: string; requestId: string }
  /** Does whatever is due for one plan: notice, charge, retry, resume. */
  'advance-plan': { planId: string; requestId: string }
  /** Gives back what was captured for a delivery nobody wants any more. */
  'give-back': { cycleId: string; requestId: string }
  /** Ends the bill of a delivery that was cancelled. */
  'end-bill': { invoiceId: string; requestId: string }
  /** Deletes a customer at Stripe after her account was deleted, as soon as nothing of hers is under way there. */
  'forget-customer': { customerId: string; requestId: string }
  /** Queues every plan for which something is due. */
  'sweep-refills': Record<string, never>
  /** Makes the static pages that show a sku anew; no sku means the delivery prices, which every page shares. */
  'refresh-pages': { sku: string | null }
  /** Makes the static pages that name a date counted from today anew. */
  'refresh-dates': Record<string, never>
  /** Settles checkouts whose time is over, and paid sessions whose webhook never came. */
  'sweep-checkouts': Record<string, never>
  /** Gives free bottles to the orders that wait for them. */
  'allocate-waiting': Record<string, never>
  /** Asks Stripe again about refunds whose end nobody knows. */
  'finish-refunds': Record<string, never>
  /** Takes lots off sale that expire before their last capsule is taken. */
  'retire-lots': Record<string, never>
  /** Forgets rate limits that are over and carts nobody came back to. */
  'tidy-up': Record<string, never>
}

/** Later than a job of its own (0): a sign-in link never waits behind ten thousand refills. */
const AMONG_MANY = 10

type JobOptions = {
  /** A job with the same key replaces one that has not started. */
  key?: string
  /** Jobs of one queue run one after another. */
  queue?: string
  /** Not before this moment of the world outside, whatever the store's clock says. */
  at?: Date
}

/** Queues `name` in the transaction `tx`. */
export async function addJob<N extends keyof Jobs>(
  tx: Db,
  name: N,
  payload: Jobs[N],
  options: JobOptions = {},
): Promise<void> {
  const key = options.key ?? null
  const queue = options.queue ?? null
  const at = options.at ?? null
  await tx.$queryRaw`
    SELECT id FROM graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
      queue_name => ${queue}, run_at => ${at}::timestamptz, job_key => ${key})`
}

/** Queues many of one kind in one statement, to be done when nothing else waits; a job whose key has one that has not started takes its place. */
export async function addJobs<N extends keyof Jobs>(
  tx: Db,
  name: N,
  jobs: readonly { readonly payload: Jobs[N]; readonly key: string }[],
): Promise<void> {
  if (jobs.length === 0) return
  await tx.$queryRaw`
    SELECT id FROM json_to_recordset(${JSON.stringify(jobs)}::json) AS job(payload json, key text),
      LATERAL graphile_worker.add_job(${name}, job.payload, job_key => job.key, priority => ${AMONG_MANY}::int)`
}
