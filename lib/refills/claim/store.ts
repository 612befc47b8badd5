/** Whose account a plan belongs to. Nothing of the contract changes with it, so its version does not either. */
import { db } from '@/lib/platform/db.ts'

/** Gives every plan of a proven address that has no owner yet to `userId`. @returns how many */
export async function claimPlans(userId: string, email: string): Promise<number> {
  return db().$executeRaw`
    UPDATE plan SET user_id = ${userId}::uuid WHERE user_id IS NULL AND lower(email) = ${email.toLowerCase()}`
}

/** Sends the mails of her plans to her new address. */
export async function readdressPlans(userId: string, newEmail: string): Promise<void> {
  await db().plan.updateMany({ where: { userId }, data: { email: newEmail } })
}
