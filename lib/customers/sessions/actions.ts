'use server'

/** Ending a session. */
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { hashToken } from '@/lib/platform/tokens.ts'
import { SESSION_COOKIE } from '../queries.ts'
import { endSession } from './store.ts'

/** Signs this browser out, and leads home. */
export async function signOut(): Promise<void> {
  const jar = await cookies()
  const token = jar.get(SESSION_COOKIE)?.value
  if (token) await endSession(hashToken(token))
  jar.delete(SESSION_COOKIE)
  redirect('/')
}
