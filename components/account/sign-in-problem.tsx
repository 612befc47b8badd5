import { Notice } from '@/components/ui/notice.tsx'

/** Why somebody who tried to sign in is on the sign-in page again. */
export function SignInProblem({ error }: { error: string }) {
  return (
    <div className="mb-8">
      <Notice tone="care" role="alert">
        {words[error] ?? 'Signing in did not work just now. Nothing was changed; please try again.'}
      </Notice>
    </div>
  )
}

const words: Readonly<Record<string, string>> = {
  Verification:
    'That link no longer works: it has been used, or is older than 15 minutes. We can send you a new one.',
  TooMany:
    'That was a lot of tries at once. Please wait half a minute, then press the link in your email again.',
  AccessDenied:
    'Google has not confirmed that email address, so it cannot open an account here. A link by email can.',
  OAuthAccountNotLinked:
    'That Google account belongs to another account here. Sign in with a link by email instead.',
}
