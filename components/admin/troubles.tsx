import Link from 'next/link'
import { deskPath } from '@/lib/orders/desk/list.ts'
import type { Troubles as Every, Trouble } from '@/lib/refills/troubles/trouble.ts'

type Props = { troubles: Every }

/** What only a person can put right, under the orders; nothing at all while there is none. */
export function Troubles({ troubles: { undelivered, stuck } }: Props) {
  return (
    <>
      {undelivered.count > 0 && (
        <Listed
          title={`Mails that could not be delivered: ${undelivered.count}`}
          troubles={undelivered.mails}
        />
      )}
      {stuck.length > 0 && (
        <Listed title={`Payments that did not go back: ${stuck.length}`} troubles={stuck} />
      )}
    </>
  )
}

function Listed({ title, troubles }: { title: string; troubles: readonly Trouble[] }) {
  return (
    <details className="desk-troubles">
      <summary>{title}</summary>
      <ul>
        {troubles.map((trouble) => (
          <li key={`${trouble.at.toISOString()} ${trouble.what}`}>
            {trouble.what}
            {trouble.plan && `, refill ${trouble.plan}`}
            {trouble.order && (
              <>
                , order{' '}
                <Link href={deskPath(trouble.order)} prefetch={false}>
                  {trouble.order}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
