import { Quantity } from '@/components/ui/quantity.tsx'
import type { DeskLine } from '@/lib/orders/desk/order.ts'
import { type RefundableOrder, type RefundItems, unitsBefore } from '@/lib/orders/refunding/quote.ts'

type Props = {
  line: DeskLine
  refundable: RefundableOrder
  chosen: RefundItems['lines']
}

/** How many units of a line go back, out of those that have not gone back yet. */
export function RefundUnits({ line: { position, name, quantity }, refundable, chosen }: Props) {
  const left = quantity - unitsBefore(refundable.before, position)
  const wished = chosen.find((line) => line.position === position)?.quantity ?? 0
  if (left <= 0) return <p className="desk-unit desk-soft">{name}: has gone back</p>
  return (
    <div className="desk-unit">
      <label htmlFor={`q${position}`}>
        {name} <span className="desk-soft">of {left}</span>
      </label>
      <Quantity
        id={`q${position}`}
        name={`q${position}`}
        min={0}
        max={left}
        defaultValue={Math.min(wished, left)}
      />
    </div>
  )
}
