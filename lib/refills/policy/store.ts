/** The owner's settings for refills. */
import { z } from 'zod'
import { type Db, db } from '@/lib/platform/db.ts'

const policy = z.object({ leadDays: z.int().min(0).max(14) })

/** Days between a charge and its parcel leaving that dates allow for. @throws when the setting is missing or malformed. */
export async function readLeadDays(on: Db = db()): Promise<number> {
  const row = await on.setting.findUniqueOrThrow({ where: { key: 'refills' } })
  return policy.parse(row.value).leadDays
}
