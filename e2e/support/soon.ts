/** Waiting for what another process does: looked at again and again, and taken as soon as it is there. */
import { setTimeout as pause } from 'node:timers/promises'

const BETWEEN_MS = 50

/** What `look` finds, once it finds something. @throws naming `what` when that takes longer than `withinMs` */
export async function soon<T>(
  what: string,
  look: () => Promise<T | undefined>,
  withinMs = 20_000,
): Promise<T> {
  for (const until = performance.now() + withinMs; performance.now() < until; await pause(BETWEEN_MS)) {
    const found = await look()
    if (found !== undefined) return found
  }
  throw new Error(`still waiting for ${what} after ${withinMs / 1000} s`)
}
