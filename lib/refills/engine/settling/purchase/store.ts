/** A delivery that was paid, as the order that is made of it. */
import type { FrozenLine } from '@/lib/checkout/checkout.ts'
import type { PaidCycle } from '@/lib/orders/purchase.ts'
import type { InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import type { Db } from '@/lib/platform/db.ts'
import { addressOf } from '../../../cycle.ts'
import { planLink } from '../../../link.ts'
import { outlookOf, sayAhead } from '../../../outlook.ts'
import type { Cycle, Plan } from '../../../plan.ts'
import { consentWordsOf } from '../../../store.ts'
import { todayAt } from '../../../today.ts'

/** What the paid delivery `cycle` is placed as. @param plan as it stands once it is paid: another delivery is ahead */
export async function toPurchase(
  tx: Db,
  plan: Plan,
  cycle: Cycle,
  { invoiceId, paymentIntentId, paymentMethodId }: InvoiceReading,
  now: Date,
): Promise<PaidCycle> {
  const { quote } = cycle
  if (quote === null) throw new Error(`cycle ${cycle.id} was never quoted`)
  const { name, ...address } = addressOf(plan, cycle)
  const [next] = outlookOf(plan, todayAt(now), 1)
  const lines = await Promise.all(quote.lines.map((line) => freeze(tx, line)))
  return {
    ...{ cycleId: cycle.id, invoiceId, paymentIntentId, customerId: plan.customerId },
    paymentMethodId: paymentMethodId ?? plan.paymentMethodId,
    ...{ email: plan.email, userId: plan.userId, name, address, currency: plan.currency },
    ...{ subtotal: quote.subtotal, tax: quote.tax, total: quote.total, everyDays: plan.everyDays, lines },
    consentWords: await consentWordsOf(plan.id, tx),
    manageLink: planLink(plan, now),
    cancelLink: planLink(plan, now, 'cancel'),
    nextOn: next ? sayAhead(next) : null,
  }
}

/** An order's line names the price version it was sold at; a locked price may be of none that is current, so the newest stands for it. */
async function freeze(
  tx: Db,
  { sku, name, quantity, unitAmount, taxCode, parts, isOnce }: NonNullable<Cycle['quote']>['lines'][number],
): Promise<FrozenLine> {
  const purchase = isOnce ? 'ONE_TIME' : 'REFILL'
  const newest = { orderBy: { validFrom: 'desc' }, select: { id: true } } as const
  const sameAmount = await tx.price.findFirst({ where: { sku, purchase, amount: unitAmount }, ...newest })
  const { id } = sameAmount ?? (await tx.price.findFirstOrThrow({ where: { sku, purchase }, ...newest }))
  return {
    sku,
    name,
    purchase,
    quantity,
    unitAmount,
    priceId: id,
    taxCode,
    parts: parts.map((part) => ({ ...part })),
  }
}
