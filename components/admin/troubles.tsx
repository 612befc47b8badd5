import Link from 'next/link'
import { Notice } from '@/components/ui/notice.tsx'
import { deskPath } from '@/lib/orders/desk/list.ts'
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { type Troubles as Every, sayTroubles, type Trouble } from '@/lib/refills/troubles/trouble.ts'

/** What waits for a person, at the top of the orders, with the way down to each list; nothing at all while there is none. */
export function TroublesNotice({ troubles }: { troubles: Every }) {
  const said = sayTroubles(troubles)
  if (said.length === 0) return null
  return (
    <div className="desk-notice">
      <Notice tone="care">
        <b>This waits for a person.</b>
        {said.map(({ list, words }) => (
          <p key={list}>
            {words}. <a href={`#${list}`}>See which</a>
          </p>
        ))}
      </Notice>
    </div>
  )
}

/** The same one by one, under the orders. */
export function Troubles({ troubles: { undelivered, stuck }, zone }: { troubles: Every; zone: string }) {
  return (
    <>
      <Listed
        {...{ id: 'stuck', title: 'Payments that did not go back', zone }}
        {...{ count: stuck.count, troubles: stuck.payments, order: 'oldest' }}
      />
      <Listed
        {...{ id: 'undelivered', title: 'Emails that could not be delivered', zone }}
        {...{ count: undelivered.count, troubles: undelivered.mails, order: 'newest' }}
      />
    </>
  )
}

type ListedProps = {
  id: keyof Every
  title: string
  count: number
  troubles: readonly Trouble[]
  /** Which of them stand here, when there are more. */
  order: 'oldest' | 'newest'
  zone: string
}

function Listed({ id, title, count, troubles, order, zone }: ListedProps) {
  if (count === 0) return null
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="desk-troubles">
      <h2 id={`${id}-title`} className="title-3">
        {title}: {count}
      </h2>
      {count > troubles.length && (
        <p className="desk-soft">
          The {troubles.length} {order} of them:
        </p>
      )}
      <ul>
        {troubles.map((trouble) => (
          <li key={`${trouble.at.toISOString()} ${trouble.order} ${trouble.plan} ${trouble.what}`}>
            {formatDate(dateIn(zone, trouble.at))}: {trouble.what}
            {trouble.plan && ` · refill ${trouble.plan}`}
            {trouble.order && (
              <>
                {' '}
                · order{' '}
                <Link href={deskPath(trouble.order)} prefetch={false}>
                  {trouble.order}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
