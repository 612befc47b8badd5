import type { Metadata } from 'next'
import { ConfirmEmail } from '@/components/account/confirm-email.tsx'
import { EmailConfirmed } from '@/components/account/email-confirmed.tsx'
import { Unavailable } from '@/components/account/unavailable.tsx'
import type { ConfirmedChange } from '@/lib/customers/email-change/change.ts'
import { readChangeLink } from '@/lib/customers/email-change/queries.ts'
import type { Refusal } from '@/lib/customers/outcome.ts'
import { readSaid } from '@/lib/platform/said.ts'
import { confirmNewEmail } from '../actions.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Confirm your email address' }

type Said = Refusal | { readonly status: ConfirmedChange['status'] }

/** What the link in a new inbox opens, on whichever device. Opening it changes nothing; its button does. */
export default async function ConfirmEmailPage({ searchParams }: PageProps<'/account/confirm-email'>) {
  const { token } = await searchParams
  if (token === undefined) {
    const said = await readSaid<Said>('confirm-email')
    return <EmailConfirmed status={said?.status ?? 'over'} />
  }
  const link = await readChangeLink(token)
  if (link.state === 'unavailable') return <Unavailable />
  if (link.state === 'over') return <EmailConfirmed status="over" />
  const { newEmail, account } = link
  return <ConfirmEmail {...{ newEmail, account }} token={String(token)} action={confirmNewEmail} />
}
