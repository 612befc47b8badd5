/** The refills of an account, for its pages. Every read names the owner. */
import { listCards, type SavedCard } from '@/lib/payments/cards.ts'
import { now } from '@/lib/platform/clock.ts'
import type { AgreedTo } from '../consents/consent.ts'
import { listConsentsOf } from '../consents/store.ts'
import type { PastMail } from '../history/history.ts'
import { listMailsOf } from '../history/store.ts'
import type { IsoDate, Plan } from '../plan.ts'
import { listPlansOf } from '../store.ts'
import { todayAt } from '../today.ts'

/** The plans of `userId`, running ones first, and today's date. */
export async function getPlans(userId: string): Promise<{ plans: Plan[]; today: IsoDate }> {
  return { plans: await listPlansOf(userId), today: todayAt(now()) }
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

/** The cards Stripe keeps for the refills of `userId`. @throws Stripe's error when it cannot be reached */
export async function getCards(userId: string): Promise<{ cards: CardOfHers[]; plans: Plan[] }> {
  const plans = await listPlansOf(userId)
  const customers = [...new Set(plans.map(({ customerId }) => customerId))]
  const cards = (await Promise.all(customers.map((customerId) => listCards(customerId)))).flat()
  const running = plans.filter(({ state }) => state !== 'CANCELLED')
  return {
    plans,
    cards: cards.map((saved) => ({
      ...saved,
      pays: running.filter(({ paymentMethodId }) => paymentMethodId === saved.paymentMethodId),
    })),
  }
}
