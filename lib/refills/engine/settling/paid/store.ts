/** The money of a delivery has come: its order is placed, and the next number begins. */
import { randomUUID } from 'node:crypto'
import { type PlaceContext, placeIn } from '@/lib/orders/store.ts'
import type { InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import type { Db } from '@/lib/platform/db.ts'
import { sayDate } from '../../../calendar.ts'
import type { Plan } from '../../../plan.ts'
import { savePlan } from '../../../saving/store.ts'
import { todayAt } from '../../../today.ts'
import { closeCaptured } from '../../attempts/closing/store.ts'
import { paid } from '../../outcome.ts'
import { toPurchase } from '../purchase/store.ts'

/** Settles a payment of exactly what was announced. */
export async function settlePaid(
  tx: Db,
  plan: Plan,
  reading: InvoiceReading,
  context: PlaceContext,
): Promise<void> {
  const { cycle } = plan
  await closeCaptured(tx, { id: cycle.id, planId: plan.id }, 'PAID', reading.amountPaid, context.now)
  const outcome = paid(plan, todayAt(context.now), randomUUID())
  const words = `The refill of ${sayDate(cycle.chargeOn)} was paid.`
  const log = { action: 'paid', actor: 'ENGINE', words, isUndoable: false } as const
  await savePlan(tx, plan, outcome.plan, log, context.now, [outcome.paid])
  await placeIn(tx, await toPurchase(tx, outcome.plan, outcome.paid, reading, context.now), context)
}
