import { trackingLink } from '@/lib/orders/fulfilment/carriers.ts'
import type { Shipment } from '@/lib/orders/order.ts'

/** Who carries the parcel, and where to follow it. */
export function OrderParcel({ shipment: { carrier, trackingNumber } }: { shipment: Shipment }) {
  const link = trackingLink(carrier, trackingNumber)
  return (
    <section aria-labelledby="order-parcel">
      <h2 id="order-parcel" className="title-3">
        Your parcel
      </h2>
      <p className="mt-3">It travels with {carrier}.</p>
      {trackingNumber && (
        <p className="mt-1 break-words">
          Tracking number{' '}
          {link ? (
            <a href={link} rel="noreferrer">
              {trackingNumber}
              <span className="sr-only"> (follow it at {carrier})</span>
            </a>
          ) : (
            <span className="whitespace-nowrap">{trackingNumber}</span>
          )}
        </p>
      )}
    </section>
  )
}
