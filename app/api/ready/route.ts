import { connection } from 'next/server'
import { readReadiness } from '@/lib/orders/readiness.ts'
import { realNow } from '@/lib/platform/clock.ts'

/** Can this store sell right now: database, jobs and Stripe? 503 names what is missing. */
export async function GET(): Promise<Response> {
  await connection()
  const readiness = await readReadiness(realNow())
  const status = Object.values(readiness).every((part) => part === 'ok') ? 200 : 503
  return Response.json(readiness, { status, headers: { 'cache-control': 'no-store' } })
}
