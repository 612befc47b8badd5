import { formatMoney, money } from '@/lib/platform/money.ts'
import { sayDate } from '@/lib/refills/calendar.ts'
import type { PastMail } from '@/lib/refills/history/history.ts'
import { sayMoment } from '@/lib/refills/today.ts'
import { WayLink } from './way.tsx'

const states: Readonly<Record<PastMail['state'], string>> = {
  ...{ QUEUED: 'On its way', SENT: 'Sent', FAILED: 'Refused by the email server' },
}

type Props = {
  mails: readonly PastMail[]
  /** Names the refill too, where mails about several stand together. */
  isWhole?: boolean
}

/** Mails about refills, newest first: subject, when, what became of it. */
export function MailList({ mails, isWhole = false }: Props) {
  if (mails.length === 0) return null
  return (
    <ul className="refill-log">
      {mails.map(({ id, planNumber, subject, at, state, charge }) => (
        <li key={id}>
          <span>{subject ?? 'An email about your refill'}</span>
          <small className="refill-note">
            {sayMoment(at)}. {states[state]}.
            {charge && ` It announced ${formatMoney(money(charge.total))} on ${sayDate(charge.on)}.`}
            {isWhole && (
              <>
                {' '}
                <WayLink way={{ number: planNumber, key: null }}>Refill {planNumber}</WayLink>
              </>
            )}
          </small>
        </li>
      ))}
    </ul>
  )
}
