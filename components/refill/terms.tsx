import { sayDate } from '@/lib/refills/calendar.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import { todayAt } from '@/lib/refills/today.ts'

/** The refill terms as they were agreed to, word for word, and what has changed since. */
export function Terms({ consent, amendments }: Pick<Overview, 'consent' | 'amendments'>) {
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
      {amendments.length > 0 && (
        <>
          <p className="refill-note mt-4">Since then you changed it:</p>
          <ul className="order-words">
            {amendments.map(({ at, words }) => (
              <li key={at.getTime()}>
                {sayDate(todayAt(at))}: {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
