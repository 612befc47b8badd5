/** What a customer says of herself. */
import { db } from '@/lib/platform/db.ts'

/** Sets her name; null for none. */
export async function setName(userId: string, name: string | null): Promise<void> {
  await db().user.updateMany({ where: { id: userId }, data: { name } })
}
