import { NOTICE_DAYS } from '@/lib/checkout/refill-terms.ts'
import { nextCharges, rhythmFor, sayDate } from './refill-dates.ts'

/** How often, and what that means in dates: it belongs to the refill, and says so without being chosen. */
export function RefillRhythm({ days, today }: { days: number; today: string }) {
  const charges = nextCharges(today)
  return (
    <div className="choice-rhythm">
      <label htmlFor="every-days">Refill every</label>
      <select id="every-days" name="everyDays" className="control" defaultValue={rhythmFor(days)}>
        {charges.map(({ everyDays }) => (
          <option key={everyDays} value={everyDays}>
            {everyDays} days
          </option>
        ))}
      </select>
      <p>
        Ordered on {sayDate(today)}, the next charge is{' '}
        {charges.map(({ everyDays, date }) => (
          <b key={everyDays} data-when={everyDays}>
            {date}
          </b>
        ))}
        . We write {NOTICE_DAYS} days before each charge. Skip, move or cancel in two taps.
      </p>
    </div>
  )
}
