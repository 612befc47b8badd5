import { ButtonLink } from '@/components/ui/button-link.tsx'
import { signInPath } from '@/lib/customers/next-path.ts'
import { mailFreshLink } from '@/lib/refills/fresh-link/actions.ts'
import type { FreshLinkAnswer } from '@/lib/refills/fresh-link/outcome.ts'
import { LINK_DAYS, planPath } from '@/lib/refills/link.ts'
import { Answer } from './answer.tsx'
import { ConfirmButton } from './confirm-button.tsx'

type Props = { number: string; linkKey: string; said: FreshLinkAnswer | null }

/** A link of ours that has ended, and the ways to a fresh one. */
export function LinkOver({ number, linkKey, said }: Props) {
  return (
    <div className="max-w-measure pb-section">
      <h1 className="title-1">This link has ended</h1>
      <p className="mt-5 mb-8 text-lg text-soft">
        A link in an email opens its refill for {LINK_DAYS} days. Nothing about your refill has changed. We
        can email a fresh link to the address the refill’s emails go to, or you can sign in.
      </p>
      {said && (
        <div className="mb-8">
          <Answer key={said.at} tone={said.status === 'sent' ? 'well' : 'care'} isNew>
            <p>{sayIt(said)}</p>
          </Answer>
        </div>
      )}
      <form action={mailFreshLink} className="flex flex-wrap gap-4">
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="key" value={linkKey} />
        <ConfirmButton>Email me a fresh link</ConfirmButton>
        <ButtonLink href={signInPath(planPath(number))} prefetch={false} tone="quiet">
          Sign in
        </ButtonLink>
      </form>
    </div>
  )
}

function sayIt(said: FreshLinkAnswer): string {
  switch (said.status) {
    case 'sent':
      return 'Check your inbox. A fresh link is on its way to the address this refill’s emails go to. It may take a minute.'
    case 'slow':
      return `That was a lot of tries at once. Please try again in ${said.seconds} seconds.`
    case 'unavailable':
      return 'We could not send a link just now. Please try again in a moment.'
  }
}
