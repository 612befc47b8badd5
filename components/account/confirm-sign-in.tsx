import { Button } from '@/components/ui/button.tsx'

type Props = {
  email: string
  token: string
  next: string
  /** The address this browser is signed in with already; null for a guest. */
  now: string | null
}

/** The one button that uses a sign-in link up. */
export function ConfirmSignIn({ email, token, next, now }: Props) {
  return (
    <div className="max-w-measure pb-section">
      <h1 className="title-1">Sign in</h1>
      <p className="mt-5 mb-8 text-lg text-soft">
        You are about to sign in on this device as <span className="wrap-anywhere text-ink">{email}</span>.
      </p>
      {now !== null && now !== email && (
        <p className="-mt-4 mb-8">
          This browser is signed in as <span className="wrap-anywhere">{now}</span> now, and would no longer
          be.
        </p>
      )}
      <form method="post" action="/api/auth/callback/email">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        <Button tone="main">Sign in</Button>
      </form>
    </div>
  )
}
