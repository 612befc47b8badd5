/** A customer's new mail address: the link that proves it, and the word to the old one. */
import { z } from 'zod'
import { typed, webLink } from './define.ts'
import { defineLetter } from './letter.tsx'
import { CONTACT } from './words.ts'

/** `email-change`: to the new address, which counts only once its owner has pressed the button. */
export const emailChange = defineLetter<'email-change'>({
  version: 'email-change@2',
  schema: z.strictObject({ link: webLink, minutes: z.int().positive() }),
  subject: 'Confirm your new email address for VitaalSkin',
  title: 'Is this your new email address?',
  before: ({ minutes }) => [
    'Hello, this address was typed as the new email address of a VitaalSkin account.',
    `If that was you, confirm it within ${minutes} minutes. Until then nothing changes.`,
  ],
  action: { words: 'Go on to confirm', link: ({ link }) => link },
  after: ['If it was not you, ignore this email: the account keeps the address it has.'],
})

/** `email-changed`: to the old address, so that nobody loses an account without hearing of it. */
export const emailChanged = defineLetter<'email-changed'>({
  version: 'email-changed@2',
  schema: z.strictObject({ newEmail: typed, changedOn: z.string() }),
  subject: 'The email address of your VitaalSkin account was changed',
  title: 'Your account has a new email address',
  before: ({ newEmail, changedOn }) => [
    `Hello, the email address of your VitaalSkin account was changed to ${newEmail} on ${changedOn}.`,
    'From now on sign-in links and emails about refills go there. This address no longer opens the account.',
    `If you did not do this, write to ${CONTACT} right away.`,
  ],
})
