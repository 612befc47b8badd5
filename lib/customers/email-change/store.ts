/** Changes of mail address: those that wait for their link, and the one transaction that makes one true. */
import { queueMail } from '@/lib/mail/store.ts'
import { type Db, db, inTransaction, isUniqueViolation } from '@/lib/platform/db.ts'
import type { ConfirmedChange } from './change.ts'

/** Keeps the hash of a change's link and queues the mail to the new address; an earlier wish of hers ends with it. */
export async function askForChange(change: {
  readonly userId: string
  readonly newEmail: string
  readonly tokenHash: string
  readonly link: string
  readonly minutes: number
  readonly requestId: string
  readonly now: Date
}): Promise<void> {
  const { userId, newEmail, tokenHash, link, minutes, requestId, now } = change
  const expires = new Date(now.getTime() + minutes * 60_000)
  await inTransaction(async (tx) => {
    await tx.emailChange.deleteMany({ where: { userId, usedAt: null } })
    await tx.emailChange.create({ data: { tokenHash, userId, newEmail, expires } })
    await queueMail(tx, {
      ...{ key: `email-change:${tokenHash}`, template: 'email-change', recipient: newEmail },
      ...{ data: { link, minutes }, orderId: null, requestId },
    })
  })
}

/** Whose address a link would change and into what, and until when; null when it is used or none of ours. */
export async function findChange(
  tokenHash: string,
): Promise<{ email: string; newEmail: string; expires: Date } | null> {
  const row = await db().emailChange.findUnique({
    where: { tokenHash },
    include: { user: { select: { email: true } } },
  })
  if (!row || row.usedAt !== null) return null
  return { email: row.user.email, newEmail: row.newEmail, expires: row.expires }
}

/** What else changes with the address of `userId`, in the transaction `tx`. */
export type Following = (tx: Db, userId: string) => Promise<void>

/** Makes a change true, once, with all that follows it, and tells the old address. */
export async function confirmChange(
  confirmation: {
    readonly tokenHash: string
    /** The session of the browser that confirms: it stays, if it is the account's; null without one. */
    readonly kept: string | null
    readonly changedOn: string
    readonly requestId: string
    readonly now: Date
  },
  follow: Following,
): Promise<ConfirmedChange> {
  const { tokenHash, kept, changedOn, requestId, now } = confirmation
  try {
    return await inTransaction(async (tx) => {
      const [used] = await tx.$queryRaw<{ userId: string; newEmail: string }[]>`
        UPDATE email_change SET used_at = ${now}
        WHERE token_hash = ${tokenHash} AND used_at IS NULL AND expires > ${now}
        RETURNING user_id AS "userId", new_email AS "newEmail"`
      if (!used) return { status: 'over' }
      const { userId, newEmail } = used
      const before = await tx.user.findUniqueOrThrow({ where: { id: userId } })
      await tx.user.update({ where: { id: userId }, data: { email: newEmail, emailVerified: now } })
      await endOldWaysIn(tx, { userId, email: before.email, kept })
      await follow(tx, userId)
      await queueMail(tx, {
        ...{ key: `email-changed:${tokenHash}`, template: 'email-changed', recipient: before.email },
        ...{ data: { newEmail, changedOn }, orderId: null, requestId },
      })
      return { status: 'changed', userId, from: before.email, to: newEmail }
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { status: 'taken' }
    throw error
  }
}

/**
 * The account belongs to the new inbox from now on. Whoever was signed in, or could be by the old address, by Google or by
 * another change that waits, signs in anew from there.
 */
async function endOldWaysIn(
  tx: Db,
  { userId, email, kept }: { userId: string; email: string; kept: string | null },
): Promise<void> {
  const others = kept === null ? {} : { NOT: { tokenHash: kept } }
  await tx.session.deleteMany({ where: { userId, ...others } })
  await tx.account.deleteMany({ where: { userId } })
  await tx.verificationToken.deleteMany({ where: { identifier: email } })
  await tx.emailChange.deleteMany({ where: { userId, usedAt: null } })
}
