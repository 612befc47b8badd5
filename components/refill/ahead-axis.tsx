import { Axis, AxisNode } from '@/components/ui/axis.tsx'
import { type Currency, formatMoney, money } from '@/lib/platform/money.ts'
import { type Ahead, amountNote, sayAhead } from '@/lib/refills/outlook.ts'
import type { IsoDate } from '@/lib/refills/plan.ts'

type Props = { ahead: readonly Ahead[]; currency: string; today: IsoDate }

/** The next charges as the axis, each with its amount: one whose day has come and that still waits is where one is. */
export function AheadAxis({ ahead, currency, today }: Props) {
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
            state={one.on < today ? 'here' : 'ahead'}
            when={one.on < today ? `Waits since ${sayAhead(one)}` : sayAhead(one)}
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
