import { currentCustomer } from '@/lib/customers/queries.ts'
import { dateIn } from '@/lib/platform/calendar.ts'
import { now } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { problem } from '@/lib/platform/problem.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { waitFor } from '@/lib/platform/rate-limit/wait.ts'
import { fileName } from '@/lib/privacy/export/data.ts'
import { exportOf } from '@/lib/privacy/export/queries.ts'

/** Everything the store knows of whoever asks, as a file. Guests were led to sign in by proxy.ts. */
export async function GET(): Promise<Response> {
  const session = await currentCustomer()
  if (session.state !== 'signed_in')
    return problem(503, 'Your data cannot be read just now. Try again in a moment.')
  const wait = await waitFor(limits.accountWrite, session.userId)
  if (wait !== null)
    return problem(429, `That was a lot at once. Try again in ${wait} seconds.`, {
      'retry-after': String(wait),
    })
  const file = await exportOf(session.userId)
  if (file === null) return problem(404, 'This account is not there any more.')
  const today = dateIn(env().STORE_TIME_ZONE, now()).toString()
  return new Response(file, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName(today)}"`,
      'cache-control': 'private, no-store',
    },
  })
}
