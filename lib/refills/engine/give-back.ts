/** Asks Stripe to give the money of one delivery back, until it has answered, and hears what becomes of it afterwards. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { type MoneyBack, readRefundsOf } from '@/lib/payments/money-back.ts'
import { makeRefund, RefundRefused } from '@/lib/payments/refund.ts'
import { log } from '@/lib/platform/log.ts'
import { giveBackKey, givenBackOf } from './given-back.ts'
import {
  findGiveBackOf,
  findGivingBack,
  type GivingBack,
  keepGivenBack,
  keepRefused,
} from './settling/going-back/store.ts'

const FAILED = 'The bank did not take the money, and it is with us again.'

/** Gives back what was captured for a delivery, once, however often it is called. @throws Stripe's error when nobody can know: the sweep asks again */
export async function giveMoneyBack(cycleId: string, context: PlaceContext): Promise<void> {
  const asked = await findGivingBack(cycleId)
  if (!asked) return
  const { paymentIntentId } = asked
  try {
    const made = await makeRefund({ key: giveBackKey(cycleId), paymentIntentId, amount: null })
    await keep(asked, made, context)
  } catch (error) {
    if (!(error instanceof RefundRefused)) throw error
    await refuse(asked, error.message, context)
  }
}

/** Looks again at money that went back for no order: the bank may have failed it since, or an operator given it by hand. @throws Stripe's error when it does not answer */
export async function lookAtGiveBack(paymentIntentId: string, context: PlaceContext): Promise<void> {
  const known = await findGiveBackOf(paymentIntentId)
  if (known) await keep(known, await readRefundsOf(paymentIntentId), context)
}

/** Stripe was asked after `known` was read, so that an older answer never overwrites a newer one. */
async function keep(known: GivingBack, { refunds }: MoneyBack, context: PlaceContext): Promise<void> {
  const { cycleId, amount, state } = known
  const given = givenBackOf(refunds, giveBackKey(cycleId), amount)
  if (given === 'made' && state !== 'MADE') await keepGivenBack(known, context)
  if (given === 'failed' && state !== 'REFUSED') await refuse(known, FAILED, context)
}

async function refuse(known: GivingBack, problem: string, { requestId, now }: PlaceContext): Promise<void> {
  log.error({ requestId, cycleId: known.cycleId, problem }, 'a refill’s money did not go back')
  await keepRefused(known, problem, now)
}
