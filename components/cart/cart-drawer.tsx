'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import type { Cart } from '@/lib/cart/cart.ts'
import { isBusy, shown } from './cart-reducer.ts'
import { tell, useCartState } from './cart-store.ts'
import { DrawerLine } from './drawer-line.tsx'
import { DrawerWayOn } from './drawer-way-on.tsx'
import { FreeDelivery, Totals, TotalsStatus } from './totals.tsx'
import './cart.css'
import './cart-drawer.css'

/** The cart beside the page it was filled on. A native dialog: it keeps the focus, closes on Esc, gives the focus back. */
export function CartDrawer({ added }: { added: Cart }) {
  const state = useCartState()
  const dialog = useRef<HTMLDialogElement>(null)
  const [first] = useState(added.fingerprint)
  const close = () => dialog.current?.close()

  useEffect(() => {
    tell(added)
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [added])

  useEffect(() => closeOnBackdrop(dialog.current), [])

  const cart = state.cart ?? added
  const wanted = shown(cart, state.wishes)
  const busy = isBusy(state)
  return (
    <dialog ref={dialog} className="cart-drawer" aria-labelledby="drawer-title">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="drawer-title" tabIndex={-1} className="title-3">
          {wanted.lines.length === 0 ? 'Your cart is empty' : 'In your cart'}
        </h2>
        <button type="button" className="cart-remove" onClick={close}>
          Close
        </button>
      </div>
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
    </dialog>
  )
}

/** A press outside closes; one that began inside, such as a drag over a number, does not. */
function closeOnBackdrop(dialog: HTMLDialogElement | null): (() => void) | undefined {
  if (!dialog) return undefined
  const press = (event: PointerEvent) => {
    if (event.target === dialog) dialog.close()
  }
  dialog.addEventListener('pointerdown', press)
  return () => dialog.removeEventListener('pointerdown', press)
}
