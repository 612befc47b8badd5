import type { Metadata } from 'next'
import { Goodbye } from '@/components/account/goodbye.tsx'
import { GoogleButton } from '@/components/account/google-button.tsx'
import { SignInForm } from '@/components/account/sign-in-form.tsx'
import { SignInProblem } from '@/components/account/sign-in-problem.tsx'
import { hasGoogle } from '@/lib/customers/auth/google.ts'
import { safeNext } from '@/lib/customers/next-path.ts'
import type { SignInOutcome } from '@/lib/customers/sign-in/sign-in.ts'
import { readSaid } from '@/lib/platform/said.ts'
import type { RemovalOutcome } from '@/lib/privacy/removal/removal.ts'

/** Made whole for each visit: its policy carries a nonce. */
export const instant = false

export const metadata: Metadata = { title: 'Sign in' }

/** The way in: one mail, no password. The same for those who have an account and those who have none yet. */
export default async function SignInPage({ searchParams }: PageProps<'/account/sign-in'>) {
  const [{ next, error }, said, gone] = await Promise.all([
    searchParams,
    readSaid<SignInOutcome>('sign-in'),
    readSaid<RemovalOutcome>('goodbye'),
  ])
  const path = safeNext(next)
  return (
    <div className="max-w-md pb-section">
      <h1 className="title-1">Sign in</h1>
      <p className="mt-5 mb-8 text-lg text-soft">
        Type your email address, and we send you a link that signs you in. There is no password to remember.
      </p>
      {gone && <Goodbye />}
      {typeof error === 'string' && <SignInProblem error={error} />}
      <SignInForm next={path} said={said} />
      {hasGoogle() && <GoogleButton next={path} />}
      <p className="mt-8 border-t border-line pt-5 text-sm text-soft">
        New here? The same link opens your account. Orders placed as a guest with that address join it.
      </p>
    </div>
  )
}
