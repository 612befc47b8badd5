/** Joins refills that began with a guest's order to an account, and keeps their mails going to its address. */
import { log } from '@/lib/platform/log.ts'
import { claimPlans, readdressPlans } from './store.ts'

/**
 * Joins every plan of an address that `userId` has just proven, and has the mails of all of hers go to the account's
 * address, whatever a change of it may have left behind; safe to do again. @returns how many joined
 */
export async function joinPlans(userId: string, email: string): Promise<number> {
  const plans = await claimPlans(userId, email)
  if (plans > 0) log.info({ userId, plans }, 'refills joined an account')
  return plans
}

/** With a change of mail address, in its transaction: her refills' mails go to the new one. */
export const followAddress = readdressPlans
