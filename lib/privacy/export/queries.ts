/** The download of one's own data. */
import { now } from '@/lib/platform/clock.ts'
import { listPlansOf } from '@/lib/refills/store.ts'
import { todayAt } from '@/lib/refills/today.ts'
import { EXPORT_FORMAT, nextOf } from './data.ts'
import { readPerson } from './store.ts'

/** Everything the store knows of `userId`, as text of a JSON file; null when there is no such person. */
export async function exportOf(userId: string): Promise<string | null> {
  const [person, refills] = await Promise.all([readPerson(userId), listPlansOf(userId)])
  if (!person) return null
  const at = now()
  const ahead = new Map(refills.map((plan) => [plan.number, nextOf(plan, todayAt(at))]))
  const { orders, plans, mails, sessions, addresses, accounts, emailChanges, cart, ...profile } = person
  const file = {
    format: EXPORT_FORMAT,
    exportedAt: at,
    amounts: 'minor units (cents) of the currency beside them',
    profile: { ...profile, signsInWith: ['email', ...accounts.map(({ provider }) => provider)] },
    ...{ addresses, sessions, emailChanges, cart },
    orders: orders.map(({ checkout, ...order }) => ({ ...order, consent: checkout?.consent ?? null })),
    plans: plans.map(({ consent, givenConsents, ...plan }) => ({
      ...plan,
      next: ahead.get(plan.number) ?? [],
      consents: [consent, ...givenConsents],
    })),
    mails,
  }
  return JSON.stringify(file, null, 2)
}
