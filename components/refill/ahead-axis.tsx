import { Axis, AxisNode } from '@/components/ui/axis.tsx'
import { type Currency, formatMoney, money } from '@/lib/platform/money.ts'
import { type Ahead, amountNote, sayAhead } from '@/lib/refills/outlook.ts'

/** The next charges as the axis: all of them ahead, each with its amount. */
export function AheadAxis({ ahead, currency }: { ahead: readonly Ahead[]; currency: string }) {
  if (ahead.length === 0) return null
  return (
    <section aria-labelledby="refill-ahead">
      <h2 id="refill-ahead" className="title-3">
        The next three charges
      </h2>
      <Axis label="The next charges">
        {ahead.map((one) => (
          <AxisNode
            key={one.on}
            when={sayAhead(one)}
            title={
              <span className="tabular-nums">
                {formatMoney(money(one.amount, currency as Currency))}{' '}
                <small className="refill-beside">{amountNote(one)}</small>
              </span>
            }
          />
        ))}
      </Axis>
    </section>
  )
}
