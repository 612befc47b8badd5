'use client'

import { updateQuantity } from '@/lib/cart/actions.ts'
import type { CartLine } from '@/lib/cart/cart.ts'
import { WishForm } from './wish-form.tsx'

/** Takes a line out. The focus moves to `focusAfter` first, because the button goes with its line. */
export function LineRemove({ line, focusAfter }: { line: CartLine; focusAfter: string }) {
  const { sku, purchase, name } = line
  return (
    <WishForm
      action={updateQuantity}
      fields={{ sku, purchase, quantity: '0' }}
      toWish={() => {
        document.getElementById(focusAfter)?.focus()
        return { kind: 'quantity', sku, purchase, quantity: 0 }
      }}
    >
      <button type="submit" className="cart-remove">
        Remove<span className="sr-only"> {name}</span>
      </button>
    </WishForm>
  )
}
