/**
 * The only place that reads the real time. Rules take `now` as an argument.
 *
 * The store's time is the real one. In a demo it may run ahead: by what stands in `CLOCK_FILE`, which store, worker and
 * scripts all read, so that they move together. A live store has no such file and no way to read one.
 */
import { type ClockFile, clockFile } from './clock-file.ts'
import { env } from './env.ts'

/** The store's time: what dates, terms and refills are counted in. */
export function now(): Date {
  return fromRealTime(realNow())
}

/** The time on the wall outside: for whatever strangers, machines and patience are measured by. */
export function realNow(): Date {
  return new Date()
}

/** When a moment of the store's time is in the world outside, where Stripe lives. */
export function toRealTime(at: Date): Date {
  return new Date(at.getTime() - aheadMs())
}

/** When a moment of the world outside, such as one Stripe names, is in the store's time. */
export function fromRealTime(at: Date): Date {
  return new Date(at.getTime() + aheadMs())
}

/** Milliseconds by which the store's time is ahead; 0 in a live store. */
export function aheadMs(): number {
  return file()?.read() ?? 0
}

/**
 * Moves the store's time forward to `to`, for every process at once; a moment that has passed changes nothing.
 * @throws when this store has no clock to move: a live one never has.
 */
export function moveClock(to: Date): void {
  if (to > now()) movable().write(to.getTime() - realNow().getTime())
}

/** Takes the store's time back until it is `ahead` milliseconds ahead; 0 is the real time. @throws as `moveClock` does */
export function takeClockBack(ahead: number): void {
  movable().write(Math.min(ahead, aheadMs()))
}

/** True where `moveClock` works: in a demo that was started with a clock. */
export function isMovable(): boolean {
  return file() !== null
}

let open: ClockFile | undefined

function file(): ClockFile | null {
  const settings = env()
  if (settings.STORE_MODE === 'live' || settings.CLOCK_FILE === undefined) return null
  open ??= clockFile(settings.CLOCK_FILE)
  return open
}

function movable(): ClockFile {
  const found = file()
  if (!found) throw new Error('this store keeps real time')
  return found
}
