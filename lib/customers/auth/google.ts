/** Signing in with Google is there when it is configured. */
import { env } from '@/lib/platform/env.ts'

/** True when the store has its own id and secret at Google. */
export function hasGoogle(): boolean {
  return env().GOOGLE_CLIENT_ID !== undefined
}
