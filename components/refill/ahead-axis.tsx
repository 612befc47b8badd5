import { Axis, AxisNode } from '@/components/ui/axis.tsx'
import { type Currency, formatMoney, money } from '@/lib/platform/money.ts'
import { type Ahead, amountNote, beginAhead } from '@/lib/refills/outlook.ts'

type Props = { ahead: readonly Ahead[]; currency: Currency }

/** The next charges as the axis, each with its amount: one that waits, though its day has come, is where one is. */
export function AheadAxis({ ahead, currency }: Props) {
  if (ahead.length === 0) return null
  return (
    <section aria-labelledby="refill-ahead">
      <h2 id="refill-ahead" className="title-3">
        The next three charges
      </h2>
      <Axis label="The next charges">
        {ahead.map((one) => (
          <AxisNode
            key={one.number}
            state={one.waitsFor === null ? 'ahead' : 'here'}
            when={beginAhead(one)}
            title={
              <span className="tabular-nums">
                {formatMoney(money(one.amount, currency))}{' '}
                <small className="refill-beside">{amountNote(one)}</small>
              </span>
            }
          />
        ))}
      </Axis>
    </section>
  )
}
