/** Orders placed as a guest become an account's once it has proven their address. */
import { db } from '@/lib/platform/db.ts'

/** Gives every order of a proven address that has no owner yet to `userId`. @returns how many */
export async function claimOrders(userId: string, email: string): Promise<number> {
  return db().$executeRaw`
    UPDATE "order" SET user_id = ${userId}::uuid WHERE user_id IS NULL AND lower(email) = ${email.toLowerCase()}`
}
