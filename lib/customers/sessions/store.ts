/** Session rows: which browsers are signed in. Every query but the look-up by token names the owner. */
import { db, inTransaction } from '@/lib/platform/db.ts'
import type { Customer } from '../customer.ts'
import type { SignedInBrowser } from './browser.ts'

/** A session ends this many days after it was last used. */
const SESSION_DAYS = 60

export type StoredSession = {
  readonly customer: Customer
  readonly expires: Date
  readonly lastSeenAt: Date
}

/** A session by its token, whether or not it is over; null when there is none. */
export async function findSession(tokenHash: string): Promise<StoredSession | null> {
  const row = await db().session.findUnique({ where: { tokenHash }, include: { user: true } })
  if (!row) return null
  const { id: userId, email, name, role } = row.user
  return { customer: { userId, email, name, role }, expires: row.expires, lastSeenAt: row.lastSeenAt }
}

/** Notes that a session was used, which is what keeps it alive. */
export async function touchSession(tokenHash: string, now: Date): Promise<void> {
  await db().session.updateMany({
    where: { tokenHash },
    data: { lastSeenAt: now, expires: expiryFrom(now) },
  })
}

/** Begins a session in place of the one this browser had before, if any. */
export async function beginSession(begun: {
  readonly tokenHash: string
  readonly userId: string
  readonly device: string | null
  readonly replaces: string | null
  readonly now: Date
}): Promise<void> {
  const { tokenHash, userId, device, replaces, now } = begun
  await inTransaction(async (tx) => {
    if (replaces) await tx.session.deleteMany({ where: { tokenHash: replaces } })
    await tx.session.create({
      data: { tokenHash, userId, device, expires: expiryFrom(now), createdAt: now, lastSeenAt: now },
    })
  })
}

/** The sessions of `userId`, those that are over among them, the last used first. */
export async function listSessions(userId: string, tokenHash: string | null): Promise<SignedInBrowser[]> {
  const rows = await db().session.findMany({
    where: { userId },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(({ id, device, createdAt, lastSeenAt, expires, tokenHash: hash }) => ({
    ...{ id, device, createdAt, lastSeenAt, expires },
    isThis: hash === tokenHash,
  }))
}

/** Ends the session behind a token. */
export async function endSession(tokenHash: string): Promise<void> {
  await db().session.deleteMany({ where: { tokenHash } })
}

/** Ends one session of `userId`; false when she has none of that id. */
export async function endSessionOf(userId: string, id: string): Promise<boolean> {
  const { count } = await db().session.deleteMany({ where: { id, userId } })
  return count > 0
}

/** Signs `userId` out in every browser. */
export async function endAllSessions(userId: string): Promise<void> {
  await db().session.deleteMany({ where: { userId } })
}

function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + SESSION_DAYS * 86_400_000)
}
