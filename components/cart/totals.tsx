'use client'

import type { ReactNode } from 'react'
import { Price } from '@/components/ui/price.tsx'
import type { Cart } from '@/lib/cart/cart.ts'
import { formatMoney } from '@/lib/platform/money.ts'

type Props = {
  cart: Cart
  /** True while a change is on its way: the amounts hold, and are marked. */
  busy: boolean
}

/** What the cart comes to, as far as it is known before the address is. */
export function Totals({ cart, busy }: Props) {
  return (
    <dl className="cart-totals" aria-busy={busy}>
      <Row name="Subtotal">
        <Price value={cart.subtotal} />
      </Row>
      <Row name="Delivery, estimated">
        {cart.shipping.amount === 0 ? 'Free' : <Price value={cart.shipping} />}
      </Row>
      <Row name="Estimated total" className="cart-total">
        <Price value={cart.estimatedTotal} />
      </Row>
    </dl>
  )
}

/** What is missing for free delivery, or nothing. */
export function FreeDelivery({ cart }: { cart: Cart }) {
  const missing = cart.missingForFreeShipping
  if (missing === null || cart.lines.length === 0) return null
  return <p className="text-sm text-soft">{formatMoney(missing)} more and delivery is free.</p>
}

/** Tells those who do not see the amounts what they became. Silent until something changed. */
export function TotalsStatus({ cart, busy, first }: Props & { first: string }) {
  const changed = !busy && cart.fingerprint !== first
  const items = `${cart.count} ${cart.count === 1 ? 'item' : 'items'}`
  return (
    <p role="status" className="sr-only">
      {changed && `${items}. Estimated total ${formatMoney(cart.estimatedTotal)}.`}
    </p>
  )
}

function Row({ name, className, children }: { name: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
