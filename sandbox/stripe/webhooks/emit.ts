import type Stripe from 'stripe'
import { API_VERSION } from '../config.ts'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { insertObject } from '../store/objects.ts'
import type { EventEnvelope } from '../store/records.ts'

/** The type of `data.object` for an event type, from Stripe's own event union. */
type EventObject<K extends Stripe.Event['type']> = Extract<Stripe.Event, { type: K }>['data']['object']

/**
 * Records an event and one delivery for every endpoint that listens to it, in the transaction of the change:
 * either all of it is kept or none (an outbox).
 * @returns the event's id
 */
export async function emit<K extends Stripe.Event['type']>(
  tx: Transaction,
  type: K,
  object: EventObject<K> & object,
  previous?: object,
): Promise<string> {
  const endpoints = await tx.query<{ id: string }>(
    `select id from objects where type = 'webhook_endpoint' and doc->>'status' = 'enabled'
     and exists (select 1 from json_array_elements_text(doc->'enabled_events') wanted where wanted in ('*', $1)) order by seq`,
    [type],
  )
  const event: EventEnvelope = {
    id: newId('evt'),
    object: 'event',
    api_version: API_VERSION,
    created: tx.now,
    data: previous ? { object, previous_attributes: previous } : { object },
    livemode: false,
    pending_webhooks: endpoints.length,
    request: { id: tx.origin.id, idempotency_key: tx.origin.idempotency_key },
    type,
  }
  await insertObject(tx, 'event', event, {})
  for (const endpoint of endpoints)
    await tx.query('insert into deliveries (event_id, endpoint_id) values ($1, $2)', [event.id, endpoint.id])
  return event.id
}

/** The fields of `before` that have another value in `after`: what `previous_attributes` holds. */
export function changed<T extends object>(before: T, after: T): Partial<T> {
  const previous: Partial<T> = {}
  for (const key of Object.keys(before) as (keyof T)[])
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) previous[key] = before[key]
  return previous
}
