/** The shapes of a plan's JSON columns: a row written wrong is found where it is read. */
import { z } from 'zod'
import { isRhythm, type Rhythm } from '@/lib/cart/cart.ts'
import type { Card } from '@/lib/payments/cards.ts'
import type { Cycle, CycleLine, DeliveryAddress, Plan } from '../plan.ts'

const count = z.int().positive()
const iso = z.iso.date()

export const parts = z.array(z.object({ sku: z.string(), name: z.string(), quantity: count }))

const item = z.object({
  ...{ sku: z.string(), name: z.string(), quantity: count, unitAmount: count, taxCode: z.string(), parts },
})

export const lines = z.array(item.extend({ isOnce: z.boolean() })) satisfies z.ZodType<CycleLine[]>

export const address = z.object({
  ...{ name: z.string(), line1: z.string(), line2: z.string().nullable(), city: z.string() },
  ...{ region: z.string(), postalCode: z.string(), country: z.string() },
}) satisfies z.ZodType<DeliveryAddress>

export const card = z.object({
  ...{ brand: z.string(), last4: z.string(), expMonth: z.int(), expYear: z.int() },
}) satisfies z.ZodType<Card>

export const counts = z.record(z.string(), z.object({ capsules: z.int().nonnegative(), on: z.string() }))

export const omitted = z.array(z.string())

const amount = z.int().nonnegative()

/** A delivery as the log of changes keeps it. */
export const loggedCycle = z.object({
  ...{ id: z.string(), number: count, chargeOn: iso, extras: lines, omitted, address: address.nullable() },
  state: z.enum([
    ...['SCHEDULED', 'NOTIFIED', 'STOCK_WAIT', 'CHARGING', 'DUNNING', 'ACTION_REQUIRED', 'UNPAID'],
    ...['PAID', 'SKIPPED', 'CANCELLED'],
  ] as const),
  quote: z.object({ lines, subtotal: amount, tax: amount, total: amount }).nullable(),
  ...{ stock: z.enum(['NONE', 'PROMISED', 'SHORT']), waitsForStock: z.boolean() },
  ...{ invoiceId: z.string().nullable(), hostedInvoiceUrl: z.string().nullable() },
  ...{ failedOn: iso.nullable(), failures: amount, retryOn: iso.nullable() },
  ...{ declineCode: z.string().nullable(), paidOn: iso.nullable() },
}) satisfies z.ZodType<Cycle>

/** A plan as the log of changes keeps it: whole, its one moment as text. */
export const loggedPlan = z.object({
  ...{ id: z.string(), number: z.string(), email: z.string(), userId: z.string().nullable() },
  state: z.enum(['ACTIVE', 'PAUSED', 'CANCELLED']),
  pauseReason: z.enum(['CUSTOMER', 'PAYMENT']).nullable(),
  resumeOn: iso.nullable(),
  everyDays: z.custom<Rhythm>((days) => typeof days === 'number' && isRhythm(days)),
  ...{ leadDays: amount, currency: z.literal('USD'), items: z.array(item), address },
  ...{ customerId: z.string(), paymentMethodId: z.string().nullable(), card: card.nullable(), counts },
  ...{ consentId: z.string(), version: count, startedOn: iso, cancelledAt: z.coerce.date().nullable() },
  ...{ cycle: loggedCycle, skipped: loggedCycle.nullable() },
  last: z.object({ chargedOn: iso, shippedOn: iso.nullable() }),
}) satisfies z.ZodType<Plan>
