/** Signed-in browsers, by the hash of their token. */
import { db } from '@/lib/platform/db.ts'
import type { Customer } from '../customer.ts'

/** Whoever is signed in with a token of this hash; null when nobody is any more. */
export async function findCustomer(tokenHash: string, now: Date): Promise<Customer | null> {
  const session = await db().session.findUnique({ where: { tokenHash }, include: { user: true } })
  if (!session || session.expires <= now) return null
  const { id: userId, email, name, role } = session.user
  return { userId, email, name, role }
}

/** Ends one session; one that is over already is left alone. */
export async function endSession(tokenHash: string): Promise<void> {
  await db().session.deleteMany({ where: { tokenHash } })
}
