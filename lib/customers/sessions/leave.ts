/** Signing out. */
import { cookies } from 'next/headers'
import { hashToken } from '@/lib/platform/tokens.ts'
import { SESSION_COOKIE } from '../queries.ts'
import { endSession } from './store.ts'

/** Signs this browser out. */
export async function leave(): Promise<void> {
  const jar = await cookies()
  const token = jar.get(SESSION_COOKIE)?.value
  jar.delete(SESSION_COOKIE)
  if (token) await endSession(hashToken(token))
}
