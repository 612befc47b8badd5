import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure.tsx'
import { orderPath } from '@/lib/orders/link.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'
import { sayDate } from '@/lib/refills/calendar.ts'
import type { PastChange } from '@/lib/refills/history/history.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import { sayMoment, todayAt } from '@/lib/refills/today.ts'
import { MailList } from './mail-list.tsx'

const who: Readonly<Record<PastChange['actor'], string>> = {
  CUSTOMER: 'You, signed in',
  LINK: 'From a link in an email',
  OPERATOR: 'VitaalSkin',
  ENGINE: 'Automatically',
}

/** What was done, written and sent, newest first. */
export function History({ overview: { changes, mails, orders } }: { overview: Overview }) {
  return (
    <section aria-labelledby="refill-history" className="refill-history">
      <h2 id="refill-history" className="title-3">
        What has happened
      </h2>
      <Disclosure summary={`Changes (${changes.length})`}>
        <ul className="refill-log">
          {changes.map(({ version, at, actor, words }) => (
            <li key={version}>
              <span>{words}</span>
              <small className="refill-note">
                {sayMoment(at)}. {who[actor]}
              </small>
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={`Emails (${mails.length})`}>
        <MailList mails={mails} />
      </Disclosure>
      <Disclosure summary={`Orders (${orders.length})`}>
        <ul className="refill-log">
          {orders.map(({ number, placedAt, total, fulfilment }) => (
            <li key={number}>
              <Link href={orderPath(number)} prefetch={false}>
                Order {number}
              </Link>
              <small className="refill-note">
                {sayDate(todayAt(placedAt))}, {formatMoney(money(total))}, {fulfilled[fulfilment]}
              </small>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}

const fulfilled: Readonly<Record<Overview['orders'][number]['fulfilment'], string>> = {
  ...{ TO_PACK: 'being packed', AWAITING_STOCK: 'waiting for stock', SHIPPED: 'shipped' },
  CANCELLED: 'not sent',
}
