import { Notice } from '@/components/ui/notice.tsx'
import type { DeskOrder } from '@/lib/orders/desk/order.ts'
import { sayExpiry } from '@/lib/orders/fulfilment/shipped-mail.ts'
import { addressLines } from '@/lib/orders/order.ts'
import { PrintButton } from './print-button.tsx'

/** The packing slip: which bottles of which lot, and where they go. It is what prints. */
export function Parcel({ order, placedOn }: { order: DeskOrder; placedOn: string }) {
  const hasLeft = order.fulfilment === 'SHIPPED'
  return (
    <section aria-labelledby="parcel" className="desk-slip">
      <div className="desk-part-head">
        <h2 id="parcel" className="title-3">
          {hasLeft ? 'What was in the parcel' : 'In the parcel'}
        </h2>
        {order.lots.length > 0 && <PrintButton>Print the packing slip</PrintButton>}
      </div>
      <p className="desk-print-only">
        Order {order.number}, placed on {placedOn}
      </p>
      {order.lots.length === 0 && <p className="desk-empty">No bottle belongs to this order.</p>}
      <ul className="desk-bottles">
        {order.lots.map(({ name, quantity, lotCode, expiresOn }) => (
          <li key={lotCode + name}>
            <span className="desk-box" aria-hidden="true" />
            <span className="desk-quantity">{quantity} ×</span>
            <span>
              <span className="block font-semibold">{name}</span>
              <span className="desk-soft">
                Lot <b className="desk-lot">{lotCode}</b>, best before {sayExpiry(expiresOn)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {order.missing.length > 0 && order.fulfilment === 'AWAITING_STOCK' && (
        <Notice tone="care">
          Not on the shelf yet:{' '}
          {order.missing.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}.
        </Notice>
      )}
      <div className="desk-label">
        <h3 className="desk-name">Address</h3>
        <address>
          {addressLines(order).map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </address>
        {order.phone && <p className="desk-soft">{order.phone}</p>}
        <p className="desk-soft no-print">{order.shippingName}</p>
      </div>
    </section>
  )
}
