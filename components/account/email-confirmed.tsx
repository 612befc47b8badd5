import { ButtonLink } from '@/components/ui/button-link.tsx'
import type { ConfirmedChange } from '@/lib/customers/email-change/change.ts'
import type { Refusal } from '@/lib/customers/outcome.ts'

type Props = { status: ConfirmedChange['status'] | Refusal['status'] }

/** What pressing the button came to. */
export function EmailConfirmed({ status }: Props) {
  const { title, words } = answers[status]
  return (
    <div className="max-w-measure pb-section" role={status === 'changed' ? 'status' : 'alert'}>
      <h1 className="title-1">{title}</h1>
      <p className="mt-5 mb-8 text-lg text-soft">{words}</p>
      <ButtonLink href="/account/settings" prefetch={false}>
        Go to your settings
      </ButtonLink>
    </div>
  )
}

const later = {
  title: 'That did not work just now',
  words: 'Nothing was changed. Please open the link in your email again in a moment.',
}

const answers: Readonly<Record<Props['status'], { title: string; words: string }>> = {
  changed: {
    title: 'Your new email address is confirmed',
    words:
      'Your account is known by it from now on. The old address was told, and every other browser is signed out. Orders and refills that were bought with the new address as a guest join your account the next time you sign in.',
  },
  over: {
    title: 'This link no longer works',
    words:
      'It has been used, is older than an hour, or a newer one was sent. You can ask for another in your settings.',
  },
  taken: {
    title: 'That address has an account of its own',
    words: 'Nothing was changed. Sign in with that address instead, or delete that account first.',
  },
  signed_out: later,
  rate_limited: later,
  unavailable: later,
}
