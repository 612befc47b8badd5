/** Joins refills that began with a guest's order to an account, and keeps their mails going to its address. */
import { log } from '@/lib/platform/log.ts'
import { claimPlans, readdressPlans } from './store.ts'

/** Joins every plan of an address that `userId` has just proven; safe to do again. @returns how many */
export async function joinPlans(userId: string, email: string): Promise<number> {
  const plans = await claimPlans(userId, email)
  if (plans > 0) log.info({ userId, plans }, 'refills joined an account')
  return plans
}

/** After a change of mail address: her refills' mails go to the new one. */
export async function followAddress(userId: string, newEmail: string): Promise<void> {
  await readdressPlans(userId, newEmail)
}
