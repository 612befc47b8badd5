'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { CheckoutPanel } from '@/components/checkout/checkout-panel.tsx'
import { useTerms } from '@/components/checkout/use-terms.ts'
import { ButtonLink } from '@/components/ui/button-link.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import type { CartLine } from '@/lib/cart/cart.ts'
import { CartLineRow } from './cart-line-row.tsx'
import { type CartState, isBusy, shown } from './cart-reducer.ts'
import type { CartSnapshot } from './cart-snapshot.ts'
import { tell, useCartState } from './cart-store.ts'
import { FreeDelivery, Totals, TotalsStatus } from './totals.tsx'
import { WayToDoor } from './way-to-door.tsx'
import { keyOf } from './wish.ts'

type Props = {
  /** The cart as the server knew it when it made the page. */
  initial: CartSnapshot
  /** Pictures by sku. */
  thumbnails: Readonly<Record<string, ReactNode>>
  /** What the way here wants said. */
  children?: ReactNode
}

/** The cart's page: the server's cart until the script has a newer one. */
export function CartView({ initial, thumbnails, children }: Props) {
  const state = useCartState()
  const [first] = useState(initial.cart.fingerprint)
  useEffect(() => tell(initial.cart), [initial])

  const isNewer = state.cart !== null && state.cart.version >= initial.cart.version
  const cart = isNewer && state.cart ? state.cart : initial.cart
  const wanted = shown(cart, state.wishes)
  const { lines } = wanted
  const busy = isBusy(state)
  const shownTerms = useTerms(cart, initial, busy)
  return (
    <>
      <h1 id="cart-title" tabIndex={-1} className="title-1">
        Your cart
      </h1>
      {children}
      <TotalsStatus cart={cart} busy={busy} first={first} />
      {lines.length === 0 ? (
        <Empty />
      ) : (
        <div className="cart-columns">
          <ul className="cart-lines">
            {lines.map((line, at) => (
              <CartLineRow
                key={keyOfLine(lines, at)}
                id={keyOfLine(lines, at)}
                thumbnail={thumbnails[line.sku]}
                {...{ line, busy }}
                refusals={refusalsOf(state, line)}
              />
            ))}
          </ul>
          <CheckoutPanel
            {...{ cart, shownTerms, busy }}
            everyDays={wanted.refillEveryDays}
            rhythmRefusal={state.refusals.rhythm}
          >
            <FreeDelivery cart={cart} />
            <Totals cart={cart} busy={busy} />
          </CheckoutPanel>
          <WayToDoor terms={shownTerms.terms} />
        </div>
      )}
    </>
  )
}

/** A line keeps its key when it is switched to refill, and with it the focus. */
function keyOfLine(lines: readonly CartLine[], at: number): string {
  const sku = lines[at]?.sku ?? ''
  const nth = lines.slice(0, at).filter((line) => line.sku === sku).length
  return `${sku}-${nth}`
}

function refusalsOf({ refusals }: CartState, { sku, purchase }: CartLine) {
  const keys = [
    keyOf({ kind: 'quantity', sku, purchase, quantity: 0 }),
    keyOf({ kind: 'purchase', sku, from: purchase, to: purchase }),
  ]
  return keys.flatMap((key) => refusals[key] ?? [])
}

function Empty() {
  return (
    <div className="cart-empty">
      <EmptyState
        title="Nothing in it yet"
        action={
          <div className="flex flex-wrap gap-4">
            <ButtonLink href="/products">See the products</ButtonLink>
            <ButtonLink href="/protocols/inside-out-protocol" tone="quiet">
              See the protocol
            </ButtonLink>
          </div>
        }
      >
        <p>
          What you add stays here for 90 days, on this device, without an account. Already ordered?{' '}
          <a href="/find-order">Find your order</a>.
        </p>
      </EmptyState>
    </div>
  )
}
