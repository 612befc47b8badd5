/** The refill terms an order was made under: a refill's later ones never appear on an older order. */

export type GivenConsent = { readonly words: string; readonly consentedAt: Date }

/**
 * The terms in force at `at`, the first ones before any were changed; null when nothing was agreed to.
 * @param given the first one first
 * @param takenBack moments of changes that were undone: what was agreed to with one is in force no more
 */
export function consentAt(
  given: readonly GivenConsent[],
  takenBack: readonly Date[],
  at: Date,
): GivenConsent | null {
  const undone = takenBack.map((moment) => moment.getTime())
  const inForce = given
    .filter(({ consentedAt }) => consentedAt <= at && !undone.includes(consentedAt.getTime()))
    .toSorted((one, other) => other.consentedAt.getTime() - one.consentedAt.getTime())
  return inForce[0] ?? given[0] ?? null
}

/** What an order is read with so that its terms can be told. */
export const consentInclude = {
  checkout: { select: { consent: true } },
  cycle: {
    select: {
      plan: {
        select: {
          originOrder: { select: { checkout: { select: { consent: true } } } },
          givenConsents: true,
          changes: { where: { undoneAt: { not: null } }, select: { createdAt: true } },
        },
      },
    },
  },
} as const

type Agreed = { readonly consent: GivenConsent | null }

/** An order as `consentInclude` reads it. */
export type OrderWithConsent = {
  readonly placedAt: Date
  readonly checkout: Agreed | null
  readonly cycle: {
    readonly plan: {
      readonly originOrder: { readonly checkout: Agreed | null }
      readonly givenConsents: readonly GivenConsent[]
      readonly changes: readonly { readonly createdAt: Date }[]
    }
  } | null
}

/** The refill terms of an order, word for word, and when they were agreed to; null when nothing in it refills. */
export function consentOf({ placedAt, checkout, cycle }: OrderWithConsent): GivenConsent | null {
  if (!cycle) return checkout?.consent ?? null
  const { originOrder, givenConsents, changes } = cycle.plan
  const first = originOrder.checkout?.consent
  const takenBack = changes.map(({ createdAt }) => createdAt)
  return consentAt([...(first ? [first] : []), ...givenConsents], takenBack, placedAt)
}
