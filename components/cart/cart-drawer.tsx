'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import type { Cart } from '@/lib/cart/cart.ts'
import { isBusy, shown } from './cart-reducer.ts'
import { tell, useCartState } from './cart-store.ts'
import { DrawerLine } from './drawer-line.tsx'
import { DrawerWayOn } from './drawer-way-on.tsx'
import { FreeDelivery, Totals, TotalsStatus } from './totals.tsx'
import './cart.css'
import './cart-drawer.css'

/** The cart beside the page it was filled on. */
export function CartDrawer({ added }: { added: Cart }) {
  const state = useCartState()
  const dialog = useRef<HTMLDialogElement>(null)
  const [first] = useState(added.fingerprint)
  const close = () => dialog.current?.close()

  useEffect(() => {
    tell(added)
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [added])

  const cart = state.cart ?? added
  const wanted = shown(cart, state.wishes)
  const busy = isBusy(state)
  return (
    <Dialog
      ref={dialog}
      id="drawer"
      side="drawer"
      title={wanted.lines.length === 0 ? 'Your cart is empty' : 'In your cart'}
    >
      <TotalsStatus cart={cart} busy={busy} first={first} />
      {wanted.lines.length === 0 ? (
        <Button type="button" tone="quiet" onClick={close}>
          Go on shopping
        </Button>
      ) : (
        <>
          <ul>
            {wanted.lines.map((line) => (
              <DrawerLine
                key={`${line.sku} ${line.purchase}`}
                line={line}
                everyDays={cart.refillEveryDays}
                refusal={state.refusals[`quantity ${line.sku} ${line.purchase}`]}
                busy={busy}
              />
            ))}
          </ul>
          <div className="cart-drawer-foot">
            <FreeDelivery cart={cart} />
            <Totals cart={cart} busy={busy} />
            <DrawerWayOn cart={cart} busy={busy} />
          </div>
        </>
      )}
    </Dialog>
  )
}
