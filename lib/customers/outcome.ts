/** What a change of one's own account can answer, beside what belongs to its form. */

export type Refusal =
  | { readonly status: 'signed_out' }
  | { readonly status: 'rate_limited'; readonly retryAfterSeconds: number }
  | { readonly status: 'unavailable' }

/** A change without fields of its own. */
export type ChangeOutcome =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly words: string }
  | Refusal

/** Says a refusal, with a way on. */
export function sayRefusal(refusal: Refusal): string {
  switch (refusal.status) {
    case 'signed_out':
      return 'You are signed out in this browser, so nothing was changed. Sign in again, then come back to this page.'
    case 'rate_limited':
      return `That was a lot at once. Please try again in ${refusal.retryAfterSeconds} seconds.`
    case 'unavailable':
      return 'Your account could not be reached just now. Nothing was changed; please try again.'
  }
}
