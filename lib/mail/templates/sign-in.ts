/** The link that signs somebody in. */
import { z } from 'zod'
import { webLink } from './define.ts'
import { defineLetter } from './letter.tsx'

/** `sign-in`: opens a page with one button; opening it alone changes nothing. */
export const signIn = defineLetter<'sign-in'>({
  version: 'sign-in@2',
  schema: z.strictObject({ link: webLink, minutes: z.int().positive() }),
  subject: 'Your sign-in link for VitaalSkin',
  title: 'Sign in to your account',
  before: ({ minutes }) => [
    'Hello, you asked to sign in to your VitaalSkin account.',
    `The link opens a page with one button. It can be used once, within ${minutes} minutes, on this device or another.`,
  ],
  action: { words: 'Go on to sign in', link: ({ link }) => link },
  after: ['If you did not ask for this, ignore this email: no one gets in without it.'],
})
