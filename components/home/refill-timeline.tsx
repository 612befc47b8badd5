import { Temporal } from 'temporal-polyfill'
import { rhythmFor, sayDate } from '@/components/product/refill-dates.ts'
import { supplyOfProduct } from '@/components/product/supply.ts'
import { Axis, AxisNode } from '@/components/ui/axis.tsx'
import type { Product } from '@/lib/catalog/product.ts'
import { LOCK_DAYS, NOTICE_DAYS, nextChargeOn } from '@/lib/checkout/refill-terms.ts'
import { formatMoney } from '@/lib/platform/money.ts'

/** One refill from order to charge, in real dates counted from `today`. */
export function RefillTimeline({ product, today }: { product: Product; today: string }) {
  const everyDays = rhythmFor(supplyOfProduct(product).days)
  const charge = nextChargeOn(today, everyDays)
  const before = (days: number) => sayDate(Temporal.PlainDate.from(charge).subtract({ days }).toString())
  const price = formatMoney(product.prices.REFILL.price)
  return (
    <section className="wrap py-section" aria-labelledby="refills">
      <h2 id="refills" className="title-2">
        A refill without traps
      </h2>
      <p className="mt-4 mb-10 max-w-measure text-lg text-soft">
        {product.name} every {everyDays} days, ordered on {sayDate(today)}:
      </p>
      <Axis label="One refill, from order to charge" direction="across">
        <AxisNode state="here" when={sayDate(today)} title="You order">
          <p>{price} at checkout. You tick a box that says exactly what you agree to.</p>
        </AxisNode>
        <AxisNode when={before(NOTICE_DAYS)} title="We write">
          <p>An email with the amount and the date, {NOTICE_DAYS} days ahead.</p>
        </AxisNode>
        <AxisNode when={`Until ${before(LOCK_DAYS)}`} title="You decide">
          <p>Skip, move or cancel in two taps. Or do nothing.</p>
        </AxisNode>
        <AxisNode when={sayDate(charge)} title="The next charge">
          <p>{price} again, and delivery is free. That price stays until you agree to another.</p>
        </AxisNode>
      </Axis>
    </section>
  )
}
