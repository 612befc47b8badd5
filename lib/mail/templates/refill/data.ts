/** The shapes that the data of several refill mails share. */
import { z } from 'zod'
import { typed, webLink } from '../define.ts'

/** Words that have to be there: a date, a reason, the name of a card. */
export const said = typed.pipe(z.string().min(1))

/** Minor units. */
export const amount = z.int().nonnegative()

export const count = z.int().positive()

/** What every mail about a refill names. */
export const aboutPlan = {
  planNumber: z.string().regex(/^VR-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  receiver: typed,
  manageLink: webLink,
  cancelLink: webLink,
  currency: z.literal('USD'),
} as const

/** Where something is taken back, and until when. */
export const wayBackLink = z.strictObject({ link: webLink, until: said }).nullable()

/** What a delivery holds. */
export const refillLines = z
  .array(z.strictObject({ name: said, quantity: count, total: amount, isOnce: z.boolean() }))
  .min(1)

/** Refill terms as agreed: their lines are statements, so line breaks stay. */
export const agreedTerms = z.string().min(1)
