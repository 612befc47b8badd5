'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { Price } from '@/components/ui/price.tsx'
import type { CartLine } from '@/lib/cart/cart.ts'
import type { CartRefusal } from '@/lib/cart/outcome.ts'
import { LineNotices } from './line-notices.tsx'
import { LinePurchase } from './line-purchase.tsx'
import { LineQuantity } from './line-quantity.tsx'
import { LineRemove } from './line-remove.tsx'

type Props = {
  id: string
  line: CartLine
  thumbnail: ReactNode
  refusals: readonly CartRefusal[]
  busy: boolean
}

/** One line of the cart's page. */
export function CartLineRow({ id, line, thumbnail, refusals, busy }: Props) {
  const isSold = line.parts.length > 0
  return (
    <li className="cart-line">
      <span aria-hidden="true">{thumbnail}</span>
      <div className="cart-line-words">
        <h2 className="title-3">
          <Link href={line.path}>{line.name}</Link>
        </h2>
        {isSold && <Supply line={line} />}
        <LineNotices line={line} refusals={refusals} />
        {isSold && (
          <div className="cart-line-controls">
            <LinePurchase line={line} />
            <LineQuantity id={`${id}-quantity`} line={line} />
          </div>
        )}
        <LineRemove line={line} focusAfter="cart-title" />
      </div>
      {isSold && (
        <p className="cart-line-total" aria-busy={busy}>
          <span className="sr-only">Total </span>
          <Price value={line.total} className="font-semibold" />
          {line.quantity > 1 && (
            <span className="block text-sm text-soft">
              <Price value={line.unitPrice} /> each
            </span>
          )}
        </p>
      )}
    </li>
  )
}

/** How long it lasts; a protocol says what it is made of. */
function Supply({ line: { supply, parts, perDay } }: { line: CartLine }) {
  const isProtocol = parts.length > 1 || parts.some((part) => part.quantity > 1)
  return (
    <div className="text-sm text-soft">
      {isProtocol && (
        <ul>
          {parts.map(({ sku, name, quantity }) => (
            <li key={sku}>
              {quantity} × {name}
            </li>
          ))}
        </ul>
      )}
      <p>
        {supply.capsules} capsules, {supply.capsulesPerDay} a day, {supply.days} days.{' '}
        <Price value={perDay} /> a day.
      </p>
    </div>
  )
}
