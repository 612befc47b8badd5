/** Who may see and change a plan: its owner by her account, or whoever holds a good link to it. Asked in one place. */
import type { Session } from '@/lib/customers/customer.ts'
import type { Door } from '@/lib/customers/door.ts'
import { signInPath } from '@/lib/customers/next-path.ts'
import { isPlanPage, keyState } from './link.ts'

/** Parts of a plan's address that are no page and yet answer: its state for machines. */
const FOR_MACHINES = 'state'

/** What the log says when a plan is asked for, opened or changed by somebody it is not open to; who that was it does not say. */
export const NOT_THEIRS = 'a refill was asked for that is not theirs'

export type Access =
  | {
      readonly state: 'open'
      readonly planId: string
      readonly number: string
      /** Who is asking, for the log of changes. */
      readonly by: 'CUSTOMER' | 'LINK'
      /** Carried through every link and form of the pages; null for the owner, who needs none. */
      readonly key: string | null
      /** The account she is signed in to, when the plan is its; null behind a link. */
      readonly userId: string | null
    }
  /** A link of ours that has ended. */
  | { readonly state: 'over'; readonly number: string; readonly key: string }
  | { readonly state: 'sign_in' }
  /** No such plan, another's, or a key that was never ours: all answer the same. */
  | { readonly state: 'nowhere' }
  | { readonly state: 'unavailable' }

export type Asked = {
  readonly number: string
  /** The link's `?key=`; null without one. */
  readonly key: string | null
  /** The plan of that number; null when there is none. */
  readonly found: { readonly id: string; readonly userId: string | null; readonly email: string } | null
  readonly session: Session
}

/** What the asker may do with the plan `number` at `now`. */
export function accessOf({ number, key, found, session }: Asked, now: Date): Access {
  if (session.state === 'unavailable') return { state: 'unavailable' }
  const isSignedIn = session.state === 'signed_in'
  if (found && isSignedIn && found.userId === session.userId)
    return {
      state: 'open',
      planId: found.id,
      number,
      by: 'CUSTOMER',
      key: null,
      userId: session.userId,
    }
  if (key === null) return isSignedIn ? { state: 'nowhere' } : { state: 'sign_in' }
  const opens = found ? keyState({ number, email: found.email }, key, now) : 'wrong'
  if (!found || opens === 'wrong') return { state: 'nowhere' }
  if (opens === 'over') return { state: 'over', number, key }
  return { state: 'open', planId: found.id, number, by: 'LINK', key, userId: null }
}

/**
 * What the door of a plan's page does: a page made for a visit can answer no 404, so proxy.ts asks here. A form that comes
 * after a session has ended, and an outage, are answered by what lies behind it, in words.
 * @param page the part of the path after the number; none for the overview
 * @param path the whole path with its query, to come back to
 */
export function doorOfRefill(access: Access, page: string | undefined, path: string, method: string): Door {
  const isPage = page === undefined || page === '' || page === FOR_MACHINES || isPlanPage(page)
  if (!isPage || access.state === 'nowhere') return { door: 'nowhere' }
  if (access.state === 'unavailable') return { door: 'shut' }
  const isReading = method === 'GET' || method === 'HEAD'
  return access.state === 'sign_in' && isReading
    ? { door: 'elsewhere', path: signInPath(path) }
    : { door: 'open' }
}
