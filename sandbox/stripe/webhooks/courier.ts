import type { Database } from '../store/database.ts'
import type { SwitchBoard } from '../switches/board.ts'
import { retryDelay } from './backoff.ts'
import { type Parcel, send } from './send.ts'

const POLL_MS = 500
const BATCH = 8
const LEASE_SECONDS = 60
const REORDER_WAIT_MS = 1200

/**
 * Carries events to their endpoints, at least once. Deliveries are rows: a kill in the middle loses none, a restart goes on.
 */
export class Courier {
  readonly #database: Database
  readonly #switches: SwitchBoard
  #running: Promise<void> | undefined
  #again = false
  #stopped = false
  #timer: NodeJS.Timeout | undefined
  readonly #underWay = new Set<Promise<void>>()
  readonly #settled = new Set<() => void>()

  constructor(database: Database, switches: SwitchBoard) {
    this.#database = database
    this.#switches = switches
  }

  /** Starts carrying. Leases left by a killed process are cleared: this process is the only courier. */
  async start(): Promise<void> {
    await this.#database.pool.query("update deliveries set leased_until = null where state = 'pending'")
    this.#database.listeners.add(this.wake)
    this.#timer = setInterval(this.wake, POLL_MS)
    this.wake()
  }

  /** Stops taking new deliveries and waits for those under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#timer)
    this.#database.listeners.delete(this.wake)
    await this.#running
    await Promise.all(this.#underWay)
  }

  /** Looks for due deliveries now. */
  wake = (): void => {
    if (this.#stopped) return
    if (this.#running) {
      this.#again = true
      return
    }
    this.#running = this.#drain()
      .catch((error) => console.error('stripe sandbox: courier failed:', error))
      .finally(() => {
        this.#running = undefined
        if (this.#again) {
          this.#again = false
          this.wake()
        }
      })
  }

  /**
   * Waits until every delivery of an event was answered well, as hosted Checkout does before it sends the shopper back.
   * @param limitMs gives up after this many milliseconds; at once when switches hold deliveries back
   */
  async delivered(eventId: string, limitMs: number): Promise<void> {
    const { drop_deliveries, delay_ms, fail_deliveries, signature } = this.#switches.current
    if (drop_deliveries !== 0 || delay_ms > 0 || fail_deliveries !== 0 || signature !== 'valid') return
    const deadline = Date.now() + limitMs
    while (Date.now() < deadline && (await this.#isPending(eventId))) {
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer)
          this.#settled.delete(done)
          resolve()
        }
        const timer = setTimeout(done, Math.max(1, deadline - Date.now()))
        this.#settled.add(done)
      })
    }
  }

  async #isPending(eventId: string): Promise<boolean> {
    const { rows } = await this.#database.pool.query(
      "select 1 from deliveries where event_id = $1 and state = 'pending' limit 1",
      [eventId],
    )
    return rows.length > 0
  }

  async #drain(): Promise<void> {
    while (!this.#stopped && this.#underWay.size < BATCH) {
      const parcels = await this.#claim(BATCH - this.#underWay.size)
      if (parcels.length === 0) return
      if (this.#switches.current.reorder) this.#track(this.#carryInTurn(swapPairs(parcels)))
      else for (const parcel of parcels) this.#track(this.#carry(parcel))
    }
  }

  #track(work: Promise<void>): void {
    const tracked = work
      .catch((error) => console.error('stripe sandbox: a delivery could not be recorded:', error))
      .finally(() => {
        this.#underWay.delete(tracked)
        this.wake()
      })
    this.#underWay.add(tracked)
  }

  async #carryInTurn(parcels: readonly Parcel[]): Promise<void> {
    for (const parcel of parcels) await this.#carry(parcel)
  }

  async #claim(limit: number): Promise<Parcel[]> {
    const { delay_ms, reorder } = this.#switches.current
    const holdMs = Math.max(delay_ms, reorder ? REORDER_WAIT_MS : 0)
    const { rows } = await this.#database.pool.query<Parcel>(
      `with due as (
         select id from deliveries
         where state = 'pending' and next_attempt_at <= now() and (leased_until is null or leased_until < now())
           and (attempts > 0 or resend or created_at <= now() - make_interval(secs => $1))
         order by next_attempt_at, id limit $2 for update skip locked)
       update deliveries d set leased_until = now() + make_interval(secs => $3), attempts = attempts + 1
       from due, objects event, objects endpoint
       where d.id = due.id and event.id = d.event_id and endpoint.id = d.endpoint_id
       returning d.id, d.attempts, event.doc as event, endpoint.doc->>'url' as url, endpoint.hidden->'secrets' as secrets`,
      [holdMs / 1000, limit, LEASE_SECONDS],
    )
    return rows.sort((a, b) => a.id - b.id)
  }

  async #carry(parcel: Parcel): Promise<void> {
    const pool = this.#database.pool
    if (await this.#switches.use('drop_deliveries')) {
      await this.#log(parcel, false, null, 'Dropped by a switch: never sent', 0)
      await pool.query("update deliveries set state = 'dropped', leased_until = null where id = $1", [
        parcel.id,
      ])
      this.#announce()
      return
    }
    const failing = await this.#switches.use('fail_deliveries')
    const result = failing
      ? { ok: false, status: null, note: 'Failed by a switch: not sent, will be retried', tookMs: 0 }
      : await send(parcel, this.#switches.current)
    await this.#log(parcel, result.ok, result.status, result.note, result.tookMs)
    const delay = retryDelay(parcel.attempts)
    if (result.ok)
      await pool.query("update deliveries set state = 'delivered', leased_until = null where id = $1", [
        parcel.id,
      ])
    else if (delay === undefined)
      await pool.query("update deliveries set state = 'abandoned', leased_until = null where id = $1", [
        parcel.id,
      ])
    else
      await pool.query(
        'update deliveries set leased_until = null, next_attempt_at = now() + make_interval(secs => $2) where id = $1',
        [parcel.id, delay],
      )
    this.#announce()
  }

  async #log(
    parcel: Parcel,
    ok: boolean,
    status: number | null,
    note: string,
    tookMs: number,
  ): Promise<void> {
    await this.#database.pool.query(
      `insert into attempts (delivery_id, ok, status, note, took_ms)
       select id, $2, $3, $4, $5 from deliveries where id = $1`,
      [parcel.id, ok, status, note, tookMs],
    )
  }

  #announce(): void {
    for (const done of [...this.#settled]) done()
  }
}

/** 1 2 3 4 5 becomes 2 1 4 3 5. */
function swapPairs<T>(items: readonly T[]): T[] {
  const swapped: T[] = []
  for (let i = 0; i < items.length; i += 2) swapped.push(...items.slice(i, i + 2).reverse())
  return swapped
}
