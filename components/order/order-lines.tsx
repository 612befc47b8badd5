import Link from 'next/link'
import { Price } from '@/components/ui/price.tsx'
import { productPath } from '@/lib/catalog/product.ts'
import type { Order, OrderLine } from '@/lib/orders/order.ts'
import { money } from '@/lib/platform/money.ts'

/** The lines of an order, each bottle with the way to its cautions. */
export function OrderLines({ order }: { order: Order }) {
  return (
    <ul className="mt-4">
      {order.lines.map((line) => (
        <li key={`${line.sku} ${line.purchase}`} className="order-line">
          <div>
            <h3 className="font-sans font-semibold tracking-normal leading-snug">{line.name}</h3>
            <p className="text-sm text-soft">
              Quantity {line.quantity},{' '}
              {line.purchase === 'REFILL' ? `refill every ${order.refillEveryDays} days` : 'one time'}
            </p>
            <Bottles line={line} />
          </div>
          <Price value={money(line.unitAmount * line.quantity, order.currency)} className="font-semibold" />
        </li>
      ))}
    </ul>
  )
}

function Bottles({ line }: { line: OrderLine }) {
  return (
    <ul className="mt-1 text-sm">
      {line.parts.map(({ sku, name, quantity }) => (
        <li key={sku}>
          {name !== line.name && `${quantity} × ${name}. `}
          <Link href={`${productPath({ kind: 'PRODUCT', sku })}#cautions`} className="no-print">
            Cautions and interactions<span className="sr-only"> of {name}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
