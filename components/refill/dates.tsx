import { type Currency, formatMoney, money } from '@/lib/platform/money.ts'
import { compared } from '@/lib/refills/comparing.ts'
import { type Ahead, amountNote, beginAhead } from '@/lib/refills/outlook.ts'

type Props = { before: readonly Ahead[]; after: readonly Ahead[] | null; currency: Currency }

/** The next charges as they are and as they would be, side by side. */
export function BeforeAfter({ before: now, after: then, currency }: Props) {
  const { before, after, note } = then
    ? compared(now, then, currency)
    : { before: now, after: then, note: null }
  return (
    <div className="refill-compare">
      <section aria-labelledby="dates-before">
        <h2 id="dates-before" className="refill-compare-title">
          {after ? 'As it is now' : 'The next charges'}
        </h2>
        <Dates ahead={before} currency={currency} none="No charge is ahead as it stands." />
      </section>
      {after && (
        <section aria-labelledby="dates-after" className="refill-after">
          <h2 id="dates-after" className="refill-compare-title">
            After this change
          </h2>
          <Dates ahead={after} currency={currency} none="Nothing further is charged." />
        </section>
      )}
      {note && <p className="refill-compare-note">{note}</p>}
    </div>
  )
}

/** Dates and amounts, soonest first. */
export function Dates({
  ahead,
  currency,
  none,
}: {
  ahead: readonly Ahead[]
  currency: Currency
  none: string
}) {
  if (ahead.length === 0) return <p className="refill-none">{none}</p>
  return (
    <ol className="refill-dates">
      {ahead.map((one) => (
        <li key={one.number}>
          <span>{beginAhead(one)}</span>
          <span className="refill-amount">
            {formatMoney(money(one.amount, currency))}
            <small>{amountNote(one)}</small>
          </span>
        </li>
      ))}
    </ol>
  )
}
