import { type Database, NO_REQUEST, transaction } from '../store/database.ts'
import { findObject } from '../store/objects.ts'

/**
 * Sends an event again to every enabled endpoint, `copies` times at once; each copy is a delivery of its own.
 * @returns how many deliveries were queued, or undefined when there is no such event
 */
export function resendEvent(
  database: Database,
  eventId: string,
  copies: number,
): Promise<number | undefined> {
  return transaction(database, NO_REQUEST, async (tx) => {
    if (!(await findObject(tx, 'event', eventId))) return undefined
    const queued = await tx.query(
      `insert into deliveries (event_id, endpoint_id, resend)
       select $1, endpoint.id, true from objects endpoint, generate_series(1, $2::integer)
       where endpoint.type = 'webhook_endpoint' and endpoint.doc->>'status' = 'enabled' returning id`,
      [eventId, copies],
    )
    return queued.length
  })
}
