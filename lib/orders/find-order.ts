/** Finding an order again without an account: the page answers the same to everyone, the inbox learns the rest. */
import { z } from 'zod'

/** Orders in one mail, newest first. */
export const MAX_LINKS = 10

export const findOrderForm = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email()),
})

export type FindOrderOutcome =
  | { readonly status: 'idle' }
  | { readonly status: 'invalid'; readonly email: string }
  | { readonly status: 'rate_limited'; readonly email: string; readonly retryAfterSeconds: number }
  | { readonly status: 'unavailable'; readonly email: string }
  /** Said whether or not there is an order. */
  | { readonly status: 'sent'; readonly email: string }
