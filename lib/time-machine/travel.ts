/** Moves the store's time forward, day by day, and lets every day do its work before the next begins. */
import { setTimeout as sleep } from 'node:timers/promises'
import { aheadMs, isMovable, moveClock, now, takeClockBack } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { destinationOf, type Move, nextStop, stopsBetween } from './move.ts'
import {
  countWaiting,
  type DailyJob,
  hasPlans,
  listOpenTasks,
  queueJobs,
  readTally,
  type Tally,
} from './store.ts'

/** One stop on the way, and what happened there. */
export type Stop = { readonly at: Date } & Tally

export type Stuck = {
  /** Work did not end in time: the clock stands where it was waited for. */
  readonly state: 'stuck'
  readonly at: Date
  readonly tasks: readonly string[]
}

export type Travel =
  | ({ readonly state: 'arrived'; readonly at: Date } & Tally)
  | Stuck
  | { readonly state: 'not_ahead' }
  /** Nothing falls due within sight; the clock stands where it stood. `waiting`: refills whose last parcel has not left. */
  | { readonly state: 'nothing_due'; readonly waiting: number }
  /** Back in the real time. */
  | { readonly state: 'reset' }
  /** Refills live by the time that has passed: it is not taken back. */
  | { readonly state: 'plans_exist' }
  /** A live store keeps real time. */
  | { readonly state: 'not_movable' }

export type TravelOptions = {
  readonly onStop?: (stop: Stop) => void
  /** Takes time back although refills live by it. */
  readonly force?: boolean
}

/** What every day does. */
const DAILY: readonly DailyJob[] = ['sweep-checkouts', 'retire-lots', 'sweep-refills', 'tidy-up']
const PATIENCE_MS = 60_000
const LOOK_MS = 40
/** A webhook may be on its way when the last job ends: after a day on which something happened, this long nothing must. */
const QUIET_MS = 600
/** How far ahead something due is looked for. */
const SIGHT_DAYS = 120

/** Moves as `move` says. @throws when the database or the clock's file cannot be reached */
export async function travel(move: Move, { onStop, force = false }: TravelOptions = {}): Promise<Travel> {
  if (!isMovable()) return { state: 'not_movable' }
  if (move.kind === 'reset') return takeBack(force)
  const zone = env().STORE_TIME_ZONE
  const to = move.kind === 'next' ? null : destinationOf(move, now(), zone)
  if (move.kind !== 'next' && to === null) return { state: 'not_ahead' }
  // A checkout cut off from its session finds it by asking Stripe the same again, which a moved clock no longer would.
  await queueJobs(['sweep-checkouts'])
  const busy = await untilDone()
  if (busy) return busy
  const travelled = to ? await visit(stopsBetween(now(), to, zone), onStop) : await seek(zone, onStop)
  await queueJobs(['refresh-dates'])
  return travelled.state === 'stuck' ? travelled : ((await untilDone()) ?? travelled)
}

async function visit(stops: readonly Date[], onStop: TravelOptions['onStop']): Promise<Travel> {
  let sum: Tally = { mails: 0, orders: 0, refills: 0 }
  for (const at of stops) {
    moveClock(at)
    const day = await workOf(at, DAILY)
    if ('state' in day) return day
    onStop?.(day)
    sum = combine(sum, day, 1)
  }
  return { state: 'arrived', at: now(), ...sum }
}

/** Goes on until a day has something to do. Days on which refills do nothing leave nothing behind, so there is a way back. */
async function seek(zone: string, onStop: TravelOptions['onStop']): Promise<Travel> {
  const before = aheadMs()
  let at = now()
  for (let days = 0; days < SIGHT_DAYS; days++) {
    at = nextStop(at, zone)
    moveClock(at)
    const day = await workOf(at, ['sweep-refills'])
    if ('state' in day) return day
    if (isEmpty(day)) continue
    onStop?.(day)
    await queueJobs(DAILY)
    return (await untilDone()) ?? { state: 'arrived', ...day }
  }
  takeClockBack(before)
  return { state: 'nothing_due', waiting: await countWaiting() }
}

async function workOf(at: Date, jobs: readonly DailyJob[]): Promise<Stop | Stuck> {
  const before = await readTally()
  await queueJobs(jobs)
  const stuck = await untilDone()
  if (stuck) return stuck
  const day = combine(await readTally(), before, -1)
  if (isEmpty(day)) return { at, ...day }
  await sleep(QUIET_MS)
  return (await untilDone()) ?? { at, ...combine(await readTally(), before, -1) }
}

/** Waits until no job is open. @returns what still is after a minute, else null */
async function untilDone(): Promise<Stuck | null> {
  const end = performance.now() + PATIENCE_MS
  for (;;) {
    const tasks = await listOpenTasks()
    if (tasks.length === 0) return null
    if (performance.now() > end) return { state: 'stuck', at: now(), tasks }
    await sleep(LOOK_MS)
  }
}

async function takeBack(force: boolean): Promise<Travel> {
  if (!force && (await hasPlans())) return { state: 'plans_exist' }
  takeClockBack(0)
  await queueJobs(['refresh-dates'])
  return (await untilDone()) ?? { state: 'reset' }
}

function combine(one: Tally, other: Tally, sign: 1 | -1): Tally {
  return {
    mails: one.mails + sign * other.mails,
    orders: one.orders + sign * other.orders,
    refills: one.refills + sign * other.refills,
  }
}

function isEmpty({ mails, orders, refills }: Tally): boolean {
  return mails === 0 && orders === 0 && refills === 0
}
