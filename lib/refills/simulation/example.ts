/** A plan to test rules with: bought on November 23, shipped the next day, next charged on December 23. */
import { newCycle } from '../cycle.ts'
import type { Cycle, CycleLine, Plan, PlanItem, Quote } from '../plan.ts'

/** An item of one bottle at 58.65. */
export function item(sku: string, change: Partial<PlanItem> = {}): PlanItem {
  const parts = [{ sku, name: sku, quantity: 1 }]
  return { sku, name: sku, quantity: 1, unitAmount: 5865, taxCode: 'txcd_40090001', parts, ...change }
}

/** The quote of lines, with 10 % tax. */
export function quoteOf(lines: readonly CycleLine[]): Quote {
  const subtotal = lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0)
  const tax = Math.round(subtotal / 10)
  return { lines, subtotal, tax, total: subtotal + tax }
}

/** A plan every 30 days with four lead days; its delivery ahead is on December 23. */
export function plan(change: Partial<Plan> = {}, cycle: Partial<Cycle> = {}): Plan {
  return {
    ...{ id: 'plan', number: 'VR-4T7K-92HM', email: 'ann@store.test', userId: null, version: 1 },
    ...{ state: 'ACTIVE', pauseReason: null, resumeOn: null, everyDays: 30, leadDays: 4, currency: 'USD' },
    items: [item('nad-complex')],
    address: {
      ...{ name: 'Ann', line1: '12 Wharf Street', line2: null, city: 'Portland' },
      ...{ region: 'ME', postalCode: '04101', country: 'US' },
    },
    ...{ consentId: 'consent', customerId: 'cus_1', paymentMethodId: 'pm_1', counts: {}, cancelledAt: null },
    card: { brand: 'visa', last4: '4242', expMonth: 12, expYear: 2030 },
    startedOn: '2026-11-23',
    cycle: { ...newCycle('one', 1, '2026-12-23'), ...cycle },
    skipped: null,
    last: { chargedOn: '2026-11-23', shippedOn: '2026-11-24' },
    ...change,
  }
}

/** That plan once its delivery was announced and its bottles put aside. */
export function announcedPlan(change: Partial<Plan> = {}, cycle: Partial<Cycle> = {}): Plan {
  const quote = quoteOf([{ ...item('nad-complex'), isOnce: false }])
  return plan(change, { state: 'NOTIFIED', quote, stock: 'PROMISED', ...cycle })
}

/** That plan while its payment fails: it has a bill. */
export function unpaidPlan(
  state: Cycle['state'],
  change: Partial<Plan> = {},
  cycle: Partial<Cycle> = {},
): Plan {
  const dunning = { failedOn: '2026-12-23', failures: 1, retryOn: state === 'DUNNING' ? '2026-12-24' : null }
  return announcedPlan(change, { state, invoiceId: 'in_1', ...dunning, ...cycle })
}
