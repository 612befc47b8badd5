/**
 * What next-auth needs of a database, over our own rows. Only what its mail and Google flows call: sessions are read,
 * listed and ended by lib/customers/sessions, because next-auth's own endpoints for that are closed.
 */
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { realNow } from '@/lib/platform/clock.ts'
import { hashToken } from '@/lib/platform/tokens.ts'
import { COOKIE_DAYS } from '../sessions/cookie.ts'
import { beginSession, endSession, findSession } from '../sessions/store.ts'
import {
  findUser,
  findUserByAccount,
  findUserByEmail,
  keepAccount,
  makeUser,
  proveEmail,
  type UserRow,
  useSignInLink,
} from '../store.ts'

/** The browser that signs in. */
export type Browser = {
  /** In words, for the list of sessions. */
  readonly device: string | null
  /** The hash of the session it had, which the new one replaces. */
  readonly sessionHash: string | null
}

/** The adapter for one request. */
export function adapterFor(browser: Browser): Adapter {
  return {
    createUser: async ({ email, name }: { email: string; name?: string | null }) =>
      toAdapter(await makeUser({ email, name: name ?? null, now: realNow() })),
    getUser: async (id) => orNull(await findUser(id)),
    getUserByEmail: async (email) => orNull(await findUserByEmail(email)),
    getUserByAccount: async ({ provider, providerAccountId }) =>
      orNull(await findUserByAccount(provider, providerAccountId)),
    updateUser: async ({ id }) => toAdapter(await proveEmail(id, realNow())),
    linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) =>
      keepAccount({ userId, type, provider, providerAccountId }),
    createSession: async ({ sessionToken, userId }) => {
      const at = realNow()
      const tokenHash = hashToken(sessionToken)
      await beginSession({
        ...{ tokenHash, userId, device: browser.device, replaces: browser.sessionHash, now: at },
      })
      return { sessionToken, userId, expires: new Date(at.getTime() + COOKIE_DAYS * 86_400_000) }
    },
    getSessionAndUser: async (sessionToken) => {
      const found = await findSession(hashToken(sessionToken))
      const user = found && found.expires > realNow() ? await findUser(found.customer.userId) : null
      if (!found || !user) return null
      return {
        user: toAdapter(user),
        session: { sessionToken, userId: user.id, expires: found.expires },
      }
    },
    deleteSession: async (sessionToken) => endSession(hashToken(sessionToken)),
    createVerificationToken: () => {
      throw new Error('sign-in links are issued by lib/customers/sign-in')
    },
    useVerificationToken: async ({ token }) => {
      // next-auth has hashed it already: the same SHA-256, written as hex.
      const used = await useSignInLink(Buffer.from(token, 'hex').toString('base64url'), realNow())
      return used && { identifier: used.email, token, expires: used.expires }
    },
  }
}

function orNull(row: UserRow | null): AdapterUser | null {
  return row && toAdapter(row)
}

function toAdapter({ id, email, emailVerified, name, image }: UserRow): AdapterUser {
  return { id, email, emailVerified, name, image }
}
