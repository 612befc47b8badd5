/** next-auth as this store uses it: sessions in our database, a link by mail, and Google where it is configured. */
import { createHash } from 'node:crypto'
import type { AuthOptions } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import GoogleProvider, { type GoogleProfile } from 'next-auth/providers/google'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { newToken, sign } from '@/lib/platform/tokens.ts'
import { safeNext } from '../next-path.ts'
import { cookieOptions, SESSION_COOKIE } from '../sessions/cookie.ts'
import { LINK_MINUTES } from '../sign-in/sign-in.ts'
import { adapterFor, type Browser } from './adapter.ts'

/** Somebody has just proven that this address is hers. */
export type Proven = { readonly userId: string; readonly email: string }

export const CSRF_COOKIE = 'vs_auth_csrf'

/** The options for one request; `onProven` joins to the account what was done as a guest. */
export function authOptions(browser: Browser, onProven: (who: Proven) => Promise<void>): AuthOptions {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = env()
  const options = { ...cookieOptions(), httpOnly: true }
  return {
    secret: authSecret(),
    adapter: adapterFor(browser),
    session: { strategy: 'database', generateSessionToken: newToken },
    useSecureCookies: options.secure,
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options },
      csrfToken: { name: CSRF_COOKIE, options },
      callbackUrl: { name: 'vs_auth_next', options: { ...options, maxAge: 15 * 60 } },
    },
    providers: [
      mailLink,
      ...(clientId && clientSecret
        ? [GoogleProvider({ clientId, clientSecret, allowDangerousEmailAccountLinking: true })]
        : []),
    ],
    // None of its own pages is ever shown.
    pages: {
      signIn: '/account/sign-in',
      signOut: '/account',
      error: '/account/sign-in',
      verifyRequest: '/account/sign-in',
    },
    callbacks: {
      // Google's word counts only where Google has proven the address: then both ways in lead to one account.
      signIn: ({ account, profile }) =>
        account?.provider !== 'google' || (profile as GoogleProfile | undefined)?.email_verified === true,
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
        return `${baseUrl}${safeNext(path)}`
      },
    },
    events: {
      signIn: async ({ user }) => {
        if (user.email) await onProven({ userId: user.id, email: user.email.toLowerCase() })
      },
    },
    logger: {
      error: (code, metadata) =>
        log.error({ err: metadata instanceof Error ? metadata : metadata.error, code }, 'a sign-in failed'),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/** A pair that next-auth takes for its own proof that a form came from this site; ask only once that is certain. */
export function csrfPair(): { readonly token: string; readonly cookie: string } {
  const token = newToken()
  const hash = createHash('sha256').update(`${token}${authSecret()}`).digest('hex')
  return { token, cookie: `${token}|${hash}` }
}

/** The links are issued by lib/customers/sign-in, in one transaction with their mail; next-auth only takes them back. */
const mailLink: EmailConfig = {
  id: 'email',
  type: 'email',
  name: 'Email',
  server: '',
  from: '',
  maxAge: LINK_MINUTES * 60,
  // Tokens are 256 random bits: their plain hash is what our rows keep.
  secret: '',
  sendVerificationRequest: () => {
    throw new Error('sign-in links are issued by lib/customers/sign-in')
  },
  options: {},
}

function authSecret(): string {
  return sign(env().LINK_SECRET, 'next-auth', 'secret')
}
