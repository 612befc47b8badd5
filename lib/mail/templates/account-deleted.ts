/** The last mail to somebody who has deleted her account. */
import { z } from 'zod'
import { defineLetter } from './letter.tsx'

/** `account-deleted`: what is gone, and what the law has us keep. */
export const accountDeleted = defineLetter<'account-deleted'>({
  version: 'account-deleted@2',
  schema: z.strictObject({ deletedOn: z.string() }),
  subject: 'Your VitaalSkin account was deleted',
  title: 'Your account is deleted',
  before: ({ deletedOn }) => [
    `Hello, your VitaalSkin account was deleted on ${deletedOn}, as you asked.`,
    'Your name, addresses, phone number, email address and sign-ins are removed from our store. Refills are canceled: nothing will be charged.',
    'Of orders we keep what tax law asks for: what was bought, the amounts, the dates, the state and ZIP code, without your name. Stripe keeps its own records of payments.',
    'This is the last email you get from us about it.',
  ],
})
