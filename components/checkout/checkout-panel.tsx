'use client'

import type { ReactNode } from 'react'
import { lookAgain } from '@/components/cart/cart-store.ts'
import { RhythmForm } from '@/components/cart/rhythm-form.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { type Cart, isBuyable, type Rhythm } from '@/lib/cart/cart.ts'
import { type CartRefusal, sayRefusal } from '@/lib/cart/outcome.ts'
import { CheckoutForm } from './checkout-form.tsx'
import type { ShownTerms } from './use-terms.ts'

type Props = {
  cart: Cart
  /** The rhythm the shopper chose, whether or not the server has answered. */
  everyDays: Rhythm | null
  shownTerms: ShownTerms
  busy: boolean
  rhythmRefusal: CartRefusal | undefined
  /** The totals. */
  children: ReactNode
}

/** What the cart comes to, what refilling means, and the way to the payment. */
export function CheckoutPanel({ cart, everyDays, shownTerms, busy, rhythmRefusal, children }: Props) {
  const { terms, digest, state } = shownTerms
  return (
    <section className="cart-panel" id="checkout" aria-labelledby="checkout-title">
      <h2 id="checkout-title" className="title-3">
        Summary
      </h2>
      {children}
      {everyDays !== null && <RhythmForm everyDays={everyDays} />}
      {rhythmRefusal && (
        <Notice tone="care" role="alert">
          {sayRefusal(rhythmRefusal)}
        </Notice>
      )}
      {state === 'failed' && (
        <Notice tone="care" role="alert">
          <p>The refill terms for this cart could not be loaded.</p>
          <Button type="button" tone="quiet" className="mt-3" onClick={() => void lookAgain()}>
            Load them again
          </Button>
        </Notice>
      )}
      <CheckoutForm
        seen={cart.fingerprint}
        terms={terms}
        digest={digest}
        isReady={!busy && state === 'fit'}
        isBuyable={isBuyable(cart)}
      />
    </section>
  )
}
