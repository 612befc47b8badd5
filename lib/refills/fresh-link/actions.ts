'use server'

/** The form of a link that has ended. */
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { now } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { waitFor } from '@/lib/platform/rate-limit/wait.ts'
import { requestIdOf, senderOf } from '@/lib/platform/request.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { anchor } from '../asking/opened.ts'
import { keyState, planWay } from '../link.ts'
import { findPlanId } from '../store.ts'
import { FRESH_LINK_FORM, type FreshLinkAnswer } from './outcome.ts'
import { sendFreshLink } from './store.ts'

/** Mails a fresh link. Fields: `number`, `key`. Only a key that was ours once sends one; the answer is the same for all. */
export async function mailFreshLink(form: FormData): Promise<void> {
  const number = String(form.get('number') ?? '').slice(0, 20)
  const key = String(form.get('key') ?? '').slice(0, 120)
  const answer = await attempt(number, key)
  await leaveSaid(FRESH_LINK_FORM, answer)
  redirect(`${planWay({ number, key })}${await anchor()}`)
}

async function attempt(number: string, key: string): Promise<FreshLinkAnswer> {
  const request = await headers()
  const context = { requestId: requestIdOf(request), now: now() }
  const at = context.now.getTime()
  try {
    const found = await planOf(number, key, context.now)
    const seconds =
      (await waitFor(limits.refillLinkFromAddress, senderOf(request))) ??
      (found && (await waitFor(limits.refillLink, found.id)))
    if (seconds !== null) return { status: 'slow', seconds, at }
    if (found) await sendFreshLink(found.id, context)
    return { status: 'sent', at }
  } catch (error) {
    log.error({ err: error, requestId: context.requestId }, 'a fresh link to a refill could not be sent')
    return { status: 'unavailable', at }
  }
}

/** The plan a key of ours was made for, ended or not; null for any other key. */
async function planOf(number: string, key: string, now: Date): Promise<{ id: string } | null> {
  const plan = await findPlanId(number)
  return plan && keyState({ number, email: plan.email }, key, now) !== 'wrong' ? plan : null
}
