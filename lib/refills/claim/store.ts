/**
 * Whose account a plan belongs to, and where its mails go. Nothing of the contract changes with it, and the version grows
 * all the same: a change that was decided on the plan as it was before is decided anew.
 */
import { type Db, inTransaction } from '@/lib/platform/db.ts'

/** Gives every plan of a proven address that has no owner yet to `userId`, and sends all of hers after it. @returns how many it gave */
export async function claimPlans(userId: string, email: string): Promise<number> {
  return inTransaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE plan SET user_id = ${userId}::uuid, version = version + 1
      WHERE user_id IS NULL AND lower(email) = ${email.toLowerCase()}`
    await readdressPlans(tx, userId)
    return count
  })
}

/** Sends the mails of every plan of hers to the address of her account, as it is once no change of it is under way. */
export async function readdressPlans(tx: Db, userId: string): Promise<void> {
  const [account] = await tx.$queryRaw<{ email: string }[]>`
    SELECT email FROM "user" WHERE id = ${userId}::uuid FOR SHARE`
  if (!account) return
  await tx.$executeRaw`
    UPDATE plan SET email = ${account.email}, version = version + 1
    WHERE user_id = ${userId}::uuid AND lower(email) <> ${account.email}`
}
