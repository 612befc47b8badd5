/** What a request says about its sender, for limits and logs. */
import { createHash, randomUUID } from 'node:crypto'
import { env } from './env.ts'

type Headers = { get(name: string): string | null }

/** The id that follows one request through logs, jobs and mails. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id')
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

/**
 * A stable stand-in for the sender's address: the outermost of our own proxies' word for it, hashed, because limits need equality and
 * nothing more.
 */
export function senderOf(headers: Headers): string {
  const hops = headers.get('x-forwarded-for')?.split(',') ?? []
  const nearest = (hops.at(-env().TRUSTED_PROXY_HOPS) ?? hops[0])?.trim() ?? 'unknown'
  return createHash('sha256').update(nearest).digest('base64url').slice(0, 22)
}
