/** The limit as a form asks for it: go on, or wait. */
import { realNow } from '../clock.ts'
import type { Limit } from './limit.ts'
import { take } from './store.ts'

/** Takes one of `subject`'s tries. @returns null when there was one, else the seconds until there is. */
export async function waitFor(limit: Limit, subject: string): Promise<number | null> {
  const taken = await take(limit, subject, realNow())
  return taken.allowed ? null : taken.retryAfterSeconds
}
