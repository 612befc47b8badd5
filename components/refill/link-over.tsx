import { ButtonLink } from '@/components/ui/button-link.tsx'
import { signInPath } from '@/lib/customers/next-path.ts'
import { LINK_DAYS, planPath } from '@/lib/refills/link.ts'

/** A link of ours that has ended, and the ways to a fresh one. */
export function LinkOver({ number, linkKey: _ }: { number: string; linkKey: string }) {
  return (
    <div className="max-w-measure pb-section">
      <h1 className="title-1">This link has ended</h1>
      <p className="mt-5 mb-8 text-lg text-soft">
        A link in a mail opens its refill for {LINK_DAYS} days. Nothing has changed about your refill.
      </p>
      <ButtonLink href={signInPath(planPath(number))} prefetch={false} tone="quiet">
        Sign in instead
      </ButtonLink>
    </div>
  )
}
