'use server'

/** What concerns more than one domain at once: leaving, and changing who one is. The domains do it, this puts them in order. */
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { joinCart, leaveCart, leaveCartEverywhere, loseCart } from '@/lib/cart/account-cart.ts'
import { asCustomer } from '@/lib/customers/authorise.ts'
import type { ConfirmedChange } from '@/lib/customers/email-change/change.ts'
import { confirmEmail } from '@/lib/customers/email-change/confirm.ts'
import type { Refusal } from '@/lib/customers/outcome.ts'
import { currentCustomer } from '@/lib/customers/queries.ts'
import { leave, leaveEverywhere } from '@/lib/customers/sessions/leave.ts'
import { now } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { waitFor } from '@/lib/platform/rate-limit/wait.ts'
import { requestIdOf, senderOf } from '@/lib/platform/request.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import type { RemovalOutcome } from '@/lib/privacy/removal/removal.ts'
import { removeAccount } from '@/lib/privacy/removal/remove.ts'
import { followAddress } from '@/lib/refills/claim/claim.ts'

/** Signs this browser out; the cart stays with the account. Without a database the cookies go all the same. */
export async function signOut(): Promise<void> {
  await leave()
  await leaveCart()
  redirect('/account/sign-in')
}

/** Signs every browser out, this one too. */
export async function signOutEverywhere(): Promise<void> {
  const outcome = await asCustomer(async ({ customer }) => {
    await leaveEverywhere(customer.userId)
    await leaveCartEverywhere(customer.userId)
    return { status: 'done' as const }
  })
  if (outcome.status === 'done') redirect('/account/sign-in')
  await leaveSaid('sessions', outcome)
  redirect('/account/settings#sessions-part')
}

/** The button of the link in a new inbox. Field: `token`. */
export async function confirmNewEmail(form: FormData): Promise<void> {
  const outcome = await attemptConfirm(String(form.get('token') ?? ''))
  await leaveSaid('confirm-email', { status: outcome.status })
  redirect('/account/confirm-email')
}

/** Deletes the account of whoever asks, once she has typed its mail address. Field: `typed`. */
export async function deleteAccount(_: RemovalOutcome, form: FormData): Promise<RemovalOutcome> {
  const typed = String(form.get('typed') ?? '').slice(0, 300)
  const outcome = await asCustomer<RemovalOutcome>(({ customer, requestId }) =>
    removeAccount({ ...customer, typed, requestId, now: now() }),
  )
  if (outcome.status === 'removed') {
    await leave()
    await leaveCart()
    await leaveSaid('goodbye', outcome)
    redirect('/account/sign-in')
  }
  if ((await headers()).has('next-action')) return outcome
  await leaveSaid('delete', outcome)
  redirect('/account/settings/delete')
}

async function attemptConfirm(token: string): Promise<ConfirmedChange | Refusal> {
  const request = await headers()
  const requestId = requestIdOf(request)
  try {
    const wait = await waitFor(limits.signInConfirm, senderOf(request))
    if (wait !== null) return { status: 'rate_limited', retryAfterSeconds: wait }
    const outcome = await confirmEmail(token, requestId, followAddress)
    if (outcome.status === 'changed') await keepCartFromOthers(outcome.userId)
    return outcome
  } catch (error) {
    log.error({ err: error, requestId }, 'a change of address could not be confirmed')
    return { status: 'unavailable' }
  }
}

/** The other browsers are signed out, and hold her cart no longer. What guests did with the new address joins when somebody signs in from it. */
async function keepCartFromOthers(userId: string): Promise<void> {
  await loseCart(userId)
  const session = await currentCustomer()
  if (session.state === 'signed_in' && session.userId === userId) await joinCart(userId)
}
