/** The refills of an account, for its pages. Every read names the owner. */
import { listCards, type SavedCard } from '@/lib/payments/cards.ts'
import { now } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import type { AgreedTo } from '../consents/consent.ts'
import { listConsentsOf } from '../consents/store.ts'
import type { PastMail } from '../history/history.ts'
import { listMailsOf } from '../history/store.ts'
import type { IsoDate, Plan } from '../plan.ts'
import { listPlansOf } from '../store.ts'
import { todayAt } from '../today.ts'

/** The plans of `userId`: those that run, the next charge first, then those that have ended. */
export async function getPlans(userId: string): Promise<{ running: Plan[]; ended: Plan[]; today: IsoDate }> {
  const plans = await listPlansOf(userId)
  const running = plans
    .filter(({ state }) => state !== 'CANCELLED')
    .toSorted((one, other) => one.cycle.chargeOn.localeCompare(other.cycle.chargeOn))
  return { running, ended: plans.filter(({ state }) => state === 'CANCELLED'), today: todayAt(now()) }
}

/** What `userId` agreed to, newest first. */
export async function getConsents(userId: string): Promise<AgreedTo[]> {
  return listConsentsOf(userId)
}

/** The mails about the refills of `userId`, newest first. */
export async function getNotices(userId: string): Promise<PastMail[]> {
  return listMailsOf(userId)
}

/** A card of hers, and the running refills it pays for. */
export type CardOfHers = SavedCard & { readonly pays: readonly Plan[] }

/** The cards Stripe keeps for the refills of `userId`; null while it cannot be asked. */
export async function getCards(userId: string): Promise<{ cards: CardOfHers[] | null; plans: Plan[] }> {
  const plans = await listPlansOf(userId)
  try {
    const customers = [...new Set(plans.map(({ customerId }) => customerId))]
    const saved = (await Promise.all(customers.map((customerId) => listCards(customerId)))).flat()
    return { plans, cards: saved.map((card) => ({ ...card, pays: paidBy(card, plans) })) }
  } catch (error) {
    log.warn({ err: error, userId }, 'saved cards could not be read')
    return { plans, cards: null }
  }
}

function paidBy(card: SavedCard, plans: readonly Plan[]): Plan[] {
  return plans.filter(
    ({ state, paymentMethodId }) => state !== 'CANCELLED' && paymentMethodId === card.paymentMethodId,
  )
}
