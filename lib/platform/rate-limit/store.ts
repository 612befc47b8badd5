/**
 * Rate limits that hold across processes: one row a key, one statement a check (the generic cell rate algorithm: the
 * row keeps the time at which the bucket is full again).
 */
import { db } from '../db.ts'
import type { Limit, LimitOutcome } from './limit.ts'

/**
 * Takes one from the bucket of `subject` under `limit`.
 * @param subject an id or a hash, never a bare address: the key is stored.
 * @param now the real time: patience is not shortened by a demo's clock, nor drawn out when it is taken back.
 */
export async function take(limit: Limit, subject: string, now: Date): Promise<LimitOutcome> {
  const key = `${limit.name}:${subject}`
  const step = limit.everySeconds
  const window = step * limit.burst
  const taken = await db().$queryRaw<{ key: string }[]>`
    INSERT INTO rate_limit AS held (key, full_at) VALUES (${key}, ${now}::timestamptz + make_interval(secs => ${step}))
    ON CONFLICT (key) DO UPDATE
      SET full_at = GREATEST(held.full_at, ${now}::timestamptz) + make_interval(secs => ${step})
      WHERE GREATEST(held.full_at, ${now}::timestamptz) + make_interval(secs => ${step})
        <= ${now}::timestamptz + make_interval(secs => ${window})
    RETURNING key`
  if (taken.length > 0) return { allowed: true }
  const row = await db().rateLimit.findUnique({ where: { key } })
  const freeAt = (row?.fullAt.getTime() ?? now.getTime()) + (step - window) * 1000
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((freeAt - now.getTime()) / 1000)) }
}

/** Forgets buckets that are full again. @param now the real time */
export async function forgetFull(now: Date): Promise<number> {
  const { count } = await db().rateLimit.deleteMany({ where: { fullAt: { lt: now } } })
  return count
}
