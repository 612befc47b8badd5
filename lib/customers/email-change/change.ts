/** A new mail address: asked for here, proven from its inbox, told to the old one. */
import type { Refusal } from '../outcome.ts'

/** How long the link in the new inbox works. */
export const CHANGE_MINUTES = 60

export type EmailChangeOutcome =
  | { readonly status: 'idle' }
  | { readonly status: 'invalid'; readonly typed: string }
  /** It is the address she has. */
  | { readonly status: 'same'; readonly typed: string }
  /** Said whether or not the address has an account of its own: only its inbox learns more. */
  | { readonly status: 'sent'; readonly typed: string }
  | (Refusal & { readonly typed: string })

/** What pressing the button of the link came to. */
export type ConfirmedChange =
  | { readonly status: 'changed'; readonly userId: string; readonly from: string; readonly to: string }
  | { readonly status: 'over' }
  /** The new address has an account of its own by now. */
  | { readonly status: 'taken' }

/** What the link in the new inbox leads to: a page of ours with one button, on any device. */
export function changeLink(storeUrl: string, token: string): string {
  return `${storeUrl}/account/confirm-email?${new URLSearchParams({ token })}`
}
