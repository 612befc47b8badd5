/** The download of one's own data. */
import { now } from '@/lib/platform/clock.ts'
import { EXPORT_FORMAT } from './data.ts'
import { readPerson } from './store.ts'

/** Everything the store knows of `userId`, as text of a JSON file; null when there is no such person. */
export async function exportOf(userId: string): Promise<string | null> {
  const person = await readPerson(userId)
  if (!person) return null
  const { orders, plans, mails, sessions, addresses, accounts, emailChanges, cart, ...profile } = person
  const file = {
    format: EXPORT_FORMAT,
    exportedAt: now(),
    amounts: 'minor units (cents) of the currency beside them',
    profile: { ...profile, signsInWith: ['mail', ...accounts.map(({ provider }) => provider)] },
    ...{ addresses, sessions, emailChanges, cart },
    orders: orders.map(({ checkout, ...order }) => ({ ...order, consent: checkout?.consent ?? null })),
    plans: plans.map(({ consent, givenConsents, ...plan }) => ({
      ...plan,
      consents: [consent, ...givenConsents],
    })),
    mails,
  }
  return JSON.stringify(file, null, 2)
}
