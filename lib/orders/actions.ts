'use server'

/** The form of /find-order. */
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { log } from '@/lib/platform/log.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { waitFor } from '@/lib/platform/rate-limit/wait.ts'
import { requestIdOf, senderOf } from '@/lib/platform/request.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { hashToken } from '@/lib/platform/tokens.ts'
import { type FindOrderOutcome, findOrderForm } from './find-order.ts'
import { requestOrderLinks } from './store.ts'

/** Mails the links of an address's orders. Field: `email`. The answer never tells whether there are any. */
export async function findMyOrder(_: FindOrderOutcome, form: FormData): Promise<FindOrderOutcome> {
  const outcome = await attempt(form)
  if ((await headers()).has('next-action')) return outcome
  await leaveSaid('find-order', outcome)
  redirect('/find-order')
}

async function attempt(form: FormData): Promise<FindOrderOutcome> {
  const typed = String(form.get('email') ?? '')
  const parsed = findOrderForm.safeParse({ email: typed })
  if (!parsed.success) return { status: 'invalid', email: typed }
  const request = await headers()
  const requestId = requestIdOf(request)
  try {
    const { email } = parsed.data
    const wait =
      (await waitFor(limits.findOrderFromAddress, senderOf(request))) ??
      (await waitFor(limits.findOrderToInbox, hashToken(email)))
    if (wait !== null) return { status: 'rate_limited', email: typed, retryAfterSeconds: wait }
    await requestOrderLinks(email, requestId)
    return { status: 'sent', email: typed }
  } catch (error) {
    log.error({ err: error, requestId }, 'a look-up of orders failed')
    return { status: 'unavailable', email: typed }
  }
}
