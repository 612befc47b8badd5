/** Changes of mail address that wait for their link, and the one transaction that makes one true. */
import { queueMail } from '@/lib/mail/store.ts'
import { db, inTransaction, isUniqueViolation } from '@/lib/platform/db.ts'
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

/** The address a link would make hers, and until when; null when it is used or none of ours. */
export async function findChange(tokenHash: string): Promise<{ newEmail: string; expires: Date } | null> {
  const row = await db().emailChange.findUnique({ where: { tokenHash } })
  return row && row.usedAt === null ? { newEmail: row.newEmail, expires: row.expires } : null
}

/** Makes a change true, once, and tells the old address; sign-in links still out for that one end. */
export async function confirmChange(confirmation: {
  readonly tokenHash: string
  readonly changedOn: string
  readonly requestId: string
  readonly now: Date
}): Promise<ConfirmedChange> {
  const { tokenHash, changedOn, requestId, now } = confirmation
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
      await tx.verificationToken.deleteMany({ where: { identifier: before.email } })
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
