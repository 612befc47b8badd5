'use server'

/** The form of the sign-in page. */
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { realNow } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { waitFor } from '@/lib/platform/rate-limit/wait.ts'
import { requestIdOf, senderOf } from '@/lib/platform/request.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { hashToken, newToken } from '@/lib/platform/tokens.ts'
import { safeNext, signInPath } from '../next-path.ts'
import { issueSignInLink } from '../store.ts'
import { LINK_MINUTES, linkTo, mailAddress, type SignInOutcome } from './sign-in.ts'

/** Mails a sign-in link. Fields: `email`, `next`. The answer is the same for every address. */
export async function requestSignIn(_: SignInOutcome, form: FormData): Promise<SignInOutcome> {
  const next = safeNext(form.get('next'))
  const outcome = await attempt(String(form.get('email') ?? ''), next)
  if ((await headers()).has('next-action')) return outcome
  await leaveSaid('sign-in', outcome)
  redirect(signInPath(next))
}

async function attempt(typed: string, next: string): Promise<SignInOutcome> {
  const parsed = mailAddress.safeParse(typed)
  if (!parsed.success) return { status: 'invalid', email: typed }
  const request = await headers()
  const requestId = requestIdOf(request)
  const email = parsed.data
  try {
    const wait =
      (await waitFor(limits.signInFromAddress, senderOf(request))) ??
      (await waitFor(limits.signInToInbox, hashToken(email)))
    if (wait !== null) return { status: 'rate_limited', email: typed, retryAfterSeconds: wait }
    const token = newToken()
    const link = linkTo(env().STORE_URL, token, next)
    const issued = { email, link, minutes: LINK_MINUTES, requestId, now: realNow() }
    await issueSignInLink({ ...issued, tokenHash: hashToken(token) })
    return { status: 'sent', email: typed }
  } catch (error) {
    log.error({ err: error, requestId }, 'a sign-in link could not be sent')
    return { status: 'unavailable', email: typed }
  }
}
