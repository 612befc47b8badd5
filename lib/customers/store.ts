/** People, the other ways they sign in, and the links that prove a mail address. Addresses are lower case, always. */
import { queueMail } from '@/lib/mail/store.ts'
import { db, inTransaction } from '@/lib/platform/db.ts'

export type UserRow = {
  readonly id: string
  readonly email: string
  readonly emailVerified: Date | null
  readonly name: string | null
  readonly image: string | null
}

const select = { id: true, email: true, emailVerified: true, name: true, image: true } as const

/** Makes the account of a proven address, or finds the one made a moment ago by another tab. */
export async function makeUser(user: {
  readonly email: string
  readonly name: string | null
  readonly now: Date
}): Promise<UserRow> {
  const { email, name, now } = user
  return db().user.upsert({
    where: { email: email.toLowerCase() },
    create: { email: email.toLowerCase(), name, emailVerified: now, createdAt: now },
    update: {},
    select,
  })
}

/** A person by her id; null when there is none. */
export async function findUser(id: string): Promise<UserRow | null> {
  return db().user.findUnique({ where: { id }, select })
}

/** A person by her mail address, however it is written. */
export async function findUserByEmail(email: string): Promise<UserRow | null> {
  return db().user.findUnique({ where: { email: email.toLowerCase() }, select })
}

/** The person who signs in as `providerAccountId` at `provider`. */
export async function findUserByAccount(
  provider: string,
  providerAccountId: string,
): Promise<UserRow | null> {
  const row = await db().account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { user: { select } },
  })
  return row?.user ?? null
}

/** Notes that a person's address was proven. @throws when she is gone */
export async function proveEmail(id: string, now: Date): Promise<UserRow> {
  return db().user.update({ where: { id }, data: { emailVerified: now }, select })
}

/** Lets a person sign in through another house as well. */
export async function keepAccount(account: {
  readonly userId: string
  readonly type: string
  readonly provider: string
  readonly providerAccountId: string
}): Promise<void> {
  const { userId, type, provider, providerAccountId } = account
  await db().account.create({ data: { userId, type, provider, providerAccountId } })
}

/** Keeps the hash of a sign-in link and queues the mail that carries it, together or not at all. */
export async function issueSignInLink(link: {
  readonly email: string
  readonly tokenHash: string
  readonly link: string
  readonly minutes: number
  readonly requestId: string
  readonly now: Date
}): Promise<void> {
  const { email, tokenHash, minutes, requestId, now } = link
  const expires = new Date(now.getTime() + minutes * 60_000)
  await inTransaction(async (tx) => {
    await tx.verificationToken.create({ data: { identifier: email, tokenHash, expires } })
    await queueMail(tx, {
      key: `sign-in:${tokenHash}`,
      template: 'sign-in',
      recipient: email,
      data: { link: link.link, minutes },
      orderId: null,
      requestId,
    })
  })
}

/** The address a sign-in link is for and how long it works, without using it up; null when it is used or none of ours. */
export async function findSignInLink(tokenHash: string): Promise<{ email: string; expires: Date } | null> {
  const row = await db().verificationToken.findUnique({ where: { tokenHash } })
  return row && { email: row.identifier, expires: row.expires }
}

/**
 * Uses a sign-in link up: of two who try at once, one gets it. Every other link to the same address ends with it.
 * @returns null when it is used, expired, or none of ours
 */
export async function useSignInLink(
  tokenHash: string,
  now: Date,
): Promise<{ email: string; expires: Date } | null> {
  return inTransaction(async (tx) => {
    const [used] = await tx.$queryRaw<{ email: string; expires: Date }[]>`
      DELETE FROM verification_token WHERE token_hash = ${tokenHash} RETURNING identifier AS email, expires`
    if (!used || used.expires <= now) return null
    await tx.verificationToken.deleteMany({ where: { identifier: used.email } })
    return used
  })
}

/** Forgets links and sessions that are over; which addresses an account has had stays with it. @returns how many */
export async function forgetExpired(now: Date): Promise<number> {
  const over = { where: { expires: { lt: now } } }
  const counts = await Promise.all([
    db().verificationToken.deleteMany(over),
    db().emailChange.deleteMany({ where: { ...over.where, usedAt: null } }),
    db().session.deleteMany(over),
  ])
  return counts.reduce((total, { count }) => total + count, 0)
}
