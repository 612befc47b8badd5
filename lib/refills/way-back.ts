/** The key of a plan while its reader is at Stripe: no address that Stripe is given carries it. */
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env.ts'
import { planPath } from './link.ts'

/** Sent to the way back from Stripe of its plan, and to no other page. */
export const WAY_BACK_COOKIE = 'vs_refill_way'

/** How long somebody may take to type a card; after that she opens her link again. */
const MINUTES = 60

/** The path Stripe sends a reader of the plan `number` back to, with a card or without. */
export function wayBackPath(number: string): string {
  return `${planPath(number, 'card')}/return`
}

/** Keeps `key` in this browser for the way to Stripe and back; nothing for the owner, who needs none. */
export async function keepForWayBack(number: string, key: string | null): Promise<void> {
  if (key === null) return
  const jar = await cookies()
  jar.set(WAY_BACK_COOKIE, key, {
    ...{ httpOnly: true, sameSite: 'lax', secure: env().STORE_URL.startsWith('https:') },
    ...{ path: wayBackPath(number), maxAge: MINUTES * 60 },
  })
}

/** The key that was kept for the way this request came; null without one. */
export async function keptKey(): Promise<string | null> {
  return (await cookies()).get(WAY_BACK_COOKIE)?.value ?? null
}
