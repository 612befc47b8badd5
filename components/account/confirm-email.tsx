import { Button } from '@/components/ui/button.tsx'

type Props = { newEmail: string; token: string; action: (form: FormData) => Promise<void> }

/** The one button that makes a new mail address the account's. */
export function ConfirmEmail({ newEmail, token, action }: Props) {
  return (
    <div className="max-w-measure pb-section">
      <h1 className="title-1">Confirm your mail address</h1>
      <p className="mt-5 mb-8 text-lg text-soft">
        From now on, your account would be known by <span className="wrap-anywhere text-ink">{newEmail}</span>
        . Sign-in links and mails about refills go there.
      </p>
      <form action={action}>
        <input type="hidden" name="token" value={token} />
        <Button tone="main">Confirm this address</Button>
      </form>
    </div>
  )
}
