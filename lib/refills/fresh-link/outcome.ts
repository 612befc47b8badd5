/** What asking for a fresh link answers: the same to everybody. */
export type FreshLinkAnswer = { readonly at: number } & (
  | { readonly status: 'sent' | 'unavailable' }
  | { readonly status: 'slow'; readonly seconds: number }
)

/** Where the page of an ended link finds its answer. */
export const FRESH_LINK_FORM = 'refill fresh link'
