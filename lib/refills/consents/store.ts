/** What somebody agreed to about her refills. */
import { db } from '@/lib/platform/db.ts'
import { type AgreedTo, standingOf } from './consent.ts'

/** Every consent to the refills of an account, newest first. */
export async function listConsentsOf(userId: string): Promise<AgreedTo[]> {
  const plans = await db().plan.findMany({
    where: { userId },
    select: {
      number: true,
      state: true,
      consentId: true,
      originOrder: { select: { checkout: { select: { consent: true } } } },
      givenConsents: true,
    },
  })
  const all = plans.flatMap(({ number, originOrder, givenConsents, ...plan }) => {
    const first = originOrder.checkout?.consent
    return [...(first ? [first] : []), ...givenConsents].map(({ id, version, words, consentedAt }) => ({
      ...{ id, planNumber: number, version, words, at: consentedAt, standing: standingOf(id, plan) },
    }))
  })
  return all.sort((one, other) => other.at.getTime() - one.at.getTime())
}
