import type { Metadata } from 'next'
import { ConfirmSignIn } from '@/components/account/confirm-sign-in.tsx'
import { Unavailable } from '@/components/account/unavailable.tsx'
import { ButtonLink } from '@/components/ui/button-link.tsx'
import { safeNext, signInPath } from '@/lib/customers/next-path.ts'
import { currentCustomer } from '@/lib/customers/queries.ts'
import { readSignInLink } from '@/lib/customers/sign-in/queries.ts'
import { LINK_MINUTES } from '@/lib/customers/sign-in/sign-in.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Sign in' }

/** What a mailed link opens. Opening it changes nothing, so a scanner that fetches it ahead spoils nothing; the button does. */
export default async function ConfirmPage({ searchParams }: PageProps<'/account/sign-in/confirm'>) {
  const { token, next } = await searchParams
  const [link, session] = await Promise.all([readSignInLink(token), currentCustomer()])
  const now = session.state === 'signed_in' ? session.email : null
  const path = safeNext(next)
  if (link.state === 'unavailable') return <Unavailable />
  if (link.state === 'live')
    return <ConfirmSignIn now={now} email={link.email} token={String(token)} next={path} />
  return (
    <div className="max-w-measure pb-section">
      <h1 className="title-1">This link no longer works</h1>
      <p className="mt-5 mb-8 text-lg text-soft">
        A sign-in link works once, within {LINK_MINUTES} minutes, and ends when a newer one is used. A fresh
        one takes a minute.
      </p>
      <ButtonLink href={signInPath(path)} prefetch={false} tone="main">
        Send me a new link
      </ButtonLink>
    </div>
  )
}
