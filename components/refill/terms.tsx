import { sayDate } from '@/lib/refills/calendar.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import { todayAt } from '@/lib/refills/today.ts'

/** The refill terms as they were agreed to, word for word. */
export function Terms({ consent }: Pick<Overview, 'consent'>) {
  return (
    <section aria-labelledby="refill-terms">
      <h2 id="refill-terms" className="title-3">
        What you agreed to
      </h2>
      <p className="refill-note">On {sayDate(todayAt(consent.at))}, word for word:</p>
      <ul className="order-words">
        {consent.words.split('\n').map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
    </section>
  )
}
