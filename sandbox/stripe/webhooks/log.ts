import type { Database } from '../store/database.ts'

/** One delivery and its last attempt. */
export interface LoggedDelivery {
  id: number
  event_id: string
  event_type: string
  endpoint_url: string
  state: 'pending' | 'delivered' | 'dropped' | 'abandoned'
  resend: boolean
  attempts: number
  /** ISO time. */
  created_at: string
  /** ISO time of the next attempt, while one is due. */
  next_attempt_at: string | null
  last_status: number | null
  last_note: string | null
  took_ms: number | null
}

const LIMIT = 100

/** The newest deliveries, of one event or of all. */
export async function deliveryLog(
  database: Database,
  filter: { event?: string; limit?: number } = {},
): Promise<LoggedDelivery[]> {
  const { rows } = await database.pool.query<LoggedDelivery>(
    `select d.id, d.event_id, event.doc->>'type' as event_type, endpoint.doc->>'url' as endpoint_url, d.state, d.resend, d.attempts,
       to_char(d.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at,
       case when d.state = 'pending' then to_char(d.next_attempt_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end as next_attempt_at,
       last.status as last_status, last.note as last_note, last.took_ms
     from deliveries d
     join objects event on event.id = d.event_id
     join objects endpoint on endpoint.id = d.endpoint_id
     left join lateral (select * from attempts a where a.delivery_id = d.id order by a.id desc limit 1) last on true
     where $1::text is null or d.event_id = $1
     order by d.id desc limit $2`,
    [filter.event ?? null, filter.limit ?? LIMIT],
  )
  return rows
}
