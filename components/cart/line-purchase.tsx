'use client'

import { updatePurchase } from '@/lib/cart/actions.ts'
import type { CartLine } from '@/lib/cart/cart.ts'
import type { Purchase } from '@/lib/catalog/product.ts'
import { WishForm } from './wish-form.tsx'

const choices: readonly { to: Purchase; label: string }[] = [
  { to: 'ONE_TIME', label: 'One time' },
  { to: 'REFILL', label: 'Refill' },
]

/** One time or refill: two buttons, of which one is pressed. */
export function LinePurchase({ line: { sku, purchase, name } }: { line: CartLine }) {
  return (
    <WishForm
      action={updatePurchase}
      fields={{ sku, from: purchase }}
      toWish={(fields) => {
        const to = choices.find((choice) => choice.to === fields.get('to'))?.to
        return to && to !== purchase ? { kind: 'purchase', sku, from: purchase, to } : null
      }}
    >
      <fieldset className="cart-switch">
        <legend className="sr-only">How to buy {name}</legend>
        {choices.map(({ to, label }) => (
          <button key={to} type="submit" name="to" value={to} aria-pressed={to === purchase}>
            {label}
          </button>
        ))}
      </fieldset>
    </WishForm>
  )
}
