/** A customer's new mail address: the link that proves it, and the word to the old one. */
import { z } from 'zod'
import { typed, webLink } from './define.ts'
import { defineLetter } from './letter.tsx'
import { CONTACT } from './words.ts'

/** `email-change`: to the new address, which counts only once its owner has pressed the button. */
export const emailChange = defineLetter<'email-change'>({
  version: 'email-change@1',
  schema: z.strictObject({ link: webLink, minutes: z.int().positive() }),
  subject: 'Confirm your new mail address for VitaalSkin',
  title: 'Is this your new mail address?',
  before: ({ minutes }) => [
    'Hello, this address was typed as the new mail address of a VitaalSkin account.',
    `If that was you, confirm it within ${minutes} minutes. Until then nothing changes.`,
  ],
  action: { words: 'Go on to confirm', link: ({ link }) => link },
  after: ['If it was not you, ignore this mail: the account keeps the address it has.'],
})

/** `email-changed`: to the old address, so that nobody loses an account without hearing of it. */
export const emailChanged = defineLetter<'email-changed'>({
  version: 'email-changed@1',
  schema: z.strictObject({ newEmail: typed, changedOn: z.string() }),
  subject: 'The mail address of your VitaalSkin account was changed',
  title: 'Your account has a new mail address',
  before: ({ newEmail, changedOn }) => [
    `Hello, the mail address of your VitaalSkin account was changed to ${newEmail} on ${changedOn}.`,
    'From now on sign-in links and mails about refills go there. This address no longer opens the account.',
    `If you did not do this, write to ${CONTACT} right away.`,
  ],
})
