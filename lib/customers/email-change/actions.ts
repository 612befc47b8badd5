'use server'

/** Asking for another mail address. */
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { realNow } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { waitFor } from '@/lib/platform/rate-limit/wait.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { hashToken, newToken } from '@/lib/platform/tokens.ts'
import { asCustomer } from '../authorise.ts'
import type { Refusal } from '../outcome.ts'
import { mailAddress } from '../sign-in/sign-in.ts'
import { CHANGE_MINUTES, changeLink, type EmailChangeOutcome } from './change.ts'
import { askForChange } from './store.ts'

/** Mails a link to the new address. Field: `newEmail`. Nothing changes before its button is pressed. */
export async function changeEmail(_: EmailChangeOutcome, form: FormData): Promise<EmailChangeOutcome> {
  const typed = String(form.get('newEmail') ?? '').slice(0, 300)
  const parsed = mailAddress.safeParse(typed)
  const outcome = await asCustomer<{ status: 'invalid' | 'same' | 'sent' } | Refusal>(
    async ({ customer, requestId }) => {
      if (!parsed.success) return { status: 'invalid' }
      const newEmail = parsed.data
      if (newEmail === customer.email) return { status: 'same' }
      const wait = await waitFor(limits.emailChange, customer.userId)
      if (wait !== null) return { status: 'rate_limited', retryAfterSeconds: wait }
      const token = newToken()
      await askForChange({
        ...{ userId: customer.userId, newEmail, tokenHash: hashToken(token), minutes: CHANGE_MINUTES },
        ...{ link: changeLink(env().STORE_URL, token), requestId, now: realNow() },
      })
      return { status: 'sent' }
    },
  )
  const answer = { ...outcome, typed }
  if ((await headers()).has('next-action')) return answer
  await leaveSaid('new-email', answer)
  redirect('/account/settings#email-part')
}
