import { historyOf } from '@/lib/orders/desk/history.ts'
import type { DeskMail, DeskOrder } from '@/lib/orders/desk/order.ts'
import { formatDateTime } from '@/lib/platform/calendar.ts'

/** What happened to an order, and which mails went out about it. */
export function OrderPast({ order, zone }: { order: DeskOrder; zone: string }) {
  return (
    <div className="desk-past no-print">
      <section aria-labelledby="mails">
        <h2 id="mails" className="title-3">
          Mails
        </h2>
        <ul className="desk-log">
          {order.mails.map((mail) => (
            <li key={`${mail.template} ${mail.createdAt.toISOString()}`}>
              <p>
                {mailNames[mail.template] ?? mail.template}: {sayState(mail)}
              </p>
              <p className="desk-soft">
                {formatDateTime(zone, mail.sentAt ?? mail.createdAt)}, to {mail.recipient}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="history">
        <h2 id="history" className="title-3">
          History
        </h2>
        <ol className="desk-log">
          {historyOf(order).map(({ at, words }) => (
            <li key={`${at.toISOString()} ${words}`}>
              <p>{words}</p>
              <p className="desk-soft">{formatDateTime(zone, at)}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

const mailNames: Readonly<Record<string, string>> = {
  'order-confirmation': 'Confirmation',
  'order-shipped': 'Shipped',
  'order-refunded': 'Refund',
}

function sayState({ state }: DeskMail): string {
  return { QUEUED: 'waits to be sent', SENT: 'sent', FAILED: 'refused by the mail server' }[state]
}
