import type { ReactNode } from 'react'
import { trackingLink } from '@/lib/orders/fulfilment/carriers.ts'
import type { Shipment } from '@/lib/orders/order.ts'
import { formatDateTime } from '@/lib/platform/calendar.ts'

type Props = {
  shipment: Shipment
  /** The operator who said so. */
  by: string | null
  zone: string
  children: ReactNode
}

/** With whom the parcel left, and where to follow it. */
export function Sent({ shipment, by, zone, children }: Props) {
  const { carrier, trackingNumber, shippedAt } = shipment
  const link = trackingLink(carrier, trackingNumber)
  return (
    <section aria-labelledby="sent" className="desk-panel no-print">
      <h2 id="sent" className="title-3">
        Shipped with {carrier}
      </h2>
      <p className="desk-soft">
        {formatDateTime(zone, shippedAt)}
        {by && `, by ${by}`}
      </p>
      {trackingNumber && (
        <p className="desk-tracking">
          {link ? (
            <a href={link} rel="noreferrer">
              {trackingNumber}
            </a>
          ) : (
            trackingNumber
          )}
        </p>
      )}
      {children}
    </section>
  )
}
