/** A plan for tests of the rules and words around it. */
import { newCycle } from '../cycle.ts'
import type { Cycle, Plan, PlanItem } from '../plan.ts'

export const today = '2026-12-01'

/** Two bottles of one product. */
export const item: PlanItem = {
  ...{ sku: 'nad', name: 'NAD+ Vital Energy Complex', quantity: 2, unitAmount: 5865, taxCode: 'txcd_1' },
  parts: [{ sku: 'nad', name: 'NAD+ Vital Energy Complex', quantity: 1 }],
}

/** Something else that can be had. */
export const other: PlanItem = {
  ...{
    sku: 'stress',
    name: 'Stress Balance Adaptogen Blend',
    quantity: 1,
    unitAmount: 3825,
    taxCode: 'txcd_1',
  },
  parts: [{ sku: 'stress', name: 'Stress Balance Adaptogen Blend', quantity: 1 }],
}

/** A running plan, charged next on December 23, its last parcel on its way since November 24. */
export function aPlan(change: Partial<Plan> = {}, cycle: Partial<Cycle> = {}): Plan {
  return {
    ...{ id: 'plan', number: 'VR-4T7K-92HM', email: 'ann@store.test', userId: null, version: 7 },
    ...{ state: 'ACTIVE', pauseReason: null, resumeOn: null, everyDays: 30, leadDays: 4, currency: 'USD' },
    items: [item],
    address: {
      ...{ name: 'Ann', line1: '12 Wharf Street', line2: null, city: 'Portland' },
      ...{ region: 'ME', postalCode: '04101', country: 'US' },
    },
    ...{
      customerId: 'cus_1',
      paymentMethodId: 'pm_1',
      counts: {},
      startedOn: '2026-11-23',
      cancelledAt: null,
    },
    card: { brand: 'visa', last4: '4242', expMonth: 11, expYear: 2030 },
    cycle: { ...newCycle('cycle', 1, '2026-12-23'), ...cycle },
    skipped: null,
    last: { chargedOn: '2026-11-23', shippedOn: '2026-11-24' },
    ...change,
  }
}
