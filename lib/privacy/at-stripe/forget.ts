/** The other house that knows her: Stripe forgets a customer once nothing of hers is under way there. */
import { deleteCustomer, hasOpenInvoice } from '@/lib/payments/customers.ts'
import { realNow } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { isInUse, queueForgetting } from './store.ts'

/** How long a charge or a bill that is still open is given to end. */
const LATER_MINUTES = 10

/** Deletes the customer of an account that was deleted, now or when its last charge and bill have ended. Safe to do again. */
export async function forgetCustomer(customerId: string, requestId: string): Promise<void> {
  if ((await isInUse(customerId)) || (await hasOpenInvoice(customerId))) {
    await queueForgetting(customerId, requestId, new Date(realNow().getTime() + LATER_MINUTES * 60_000))
    return
  }
  await deleteCustomer(customerId)
  log.info({ requestId }, 'a customer was deleted at Stripe')
}
