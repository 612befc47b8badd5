import { Button } from '@/components/ui/button.tsx'

type Props = {
  newEmail: string
  /** The address the account has now, masked. */
  account: string
  token: string
  action: (form: FormData) => Promise<void>
}

/** The one button that makes a new mail address the account's. */
export function ConfirmEmail({ newEmail, account, token, action }: Props) {
  return (
    <div className="max-w-measure pb-section">
      <h1 className="title-1">Confirm your email address</h1>
      <p className="mt-5 text-lg text-soft">
        The account of <span className="wrap-anywhere text-ink">{account}</span> would be known by{' '}
        <span className="wrap-anywhere text-ink">{newEmail}</span> from now on. Sign-in links and emails about
        refills go there, and every other browser is signed out.
      </p>
      <p className="mt-4 mb-8 text-lg text-soft">
        If that account is not yours, close this page: nothing changes, and you need do nothing else.
      </p>
      <form action={action}>
        <input type="hidden" name="token" value={token} />
        <Button tone="main">Confirm this address</Button>
      </form>
    </div>
  )
}
