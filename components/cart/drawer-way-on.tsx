'use client'

import { CheckoutForm } from '@/components/checkout/checkout-form.tsx'
import { type Cart, isBuyable } from '@/lib/cart/cart.ts'

/** To the payment, or to the refill terms first: consent is given on the cart's page alone. */
export function DrawerWayOn({ cart, busy }: { cart: Cart; busy: boolean }) {
  if (cart.refillEveryDays !== null) {
    return (
      <a href="/cart" className="button button-main">
        Review refill terms
      </a>
    )
  }
  return (
    <>
      <CheckoutForm
        seen={cart.fingerprint}
        terms={null}
        digest={null}
        isReady={!busy}
        isBuyable={isBuyable(cart)}
      />
      <a href="/cart" className="button button-quiet">
        View cart
      </a>
    </>
  )
}
