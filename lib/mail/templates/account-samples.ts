/** Data for trying the account's mails out: in the tests, and by hand. */
import type { Mails } from '../mail.ts'

export const accountSamples = {
  'sign-in': {
    link: 'https://store.test/account/sign-in/confirm?token=c2lnbi1pbg&next=%2Faccount%2Forders',
    minutes: 15,
  },
  'email-change': { link: 'https://store.test/account/settings/email?token=Y2hhbmdl', minutes: 60 },
  'email-changed': { newEmail: 'marianne@example.com', changedOn: 'Wed, Nov 25, 2026' },
  'account-deleted': { deletedOn: 'Wed, Nov 25, 2026' },
} as const satisfies Partial<Mails>
