import { CONTACT } from '@/components/site/navigation.ts'

/** An outage, said as one: nobody is signed out by it. */
export function Unavailable() {
  return (
    <div className="pb-section">
      <h1 className="title-1">Your account cannot be reached just now</h1>
      <p className="mt-6 max-w-measure text-lg text-soft">
        Something on our side does not answer. You are still signed in, and nothing in your account has
        changed. Load this page again in a moment, or write to <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.
      </p>
    </div>
  )
}
