'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Quantity } from '@/components/ui/quantity.tsx'
import { updateQuantity } from '@/lib/cart/actions.ts'
import { type CartLine, MAX_QUANTITY } from '@/lib/cart/cart.ts'
import { wish } from './cart-store.ts'
import { WishForm } from './wish-form.tsx'

type Props = { id: string; line: CartLine }

/** How many of a line. Each step is a wish; the field goes back to the truth when a wish is refused. */
export function LineQuantity({ id, line }: Props) {
  const { sku, purchase, name, quantity } = line
  const holder = useRef<HTMLDivElement>(null)
  const want = (wanted: number) => wish({ kind: 'quantity', sku, purchase, quantity: wanted })

  // The field keeps what was typed; the truth is put back into it, though not while a number is half typed.
  useEffect(() => {
    const field = holder.current?.querySelector('input')
    if (!field) return
    const putBack = () => {
      field.valueAsNumber = quantity
    }
    if (field.validity.valid) putBack()
    field.addEventListener('blur', putBack)
    return () => field.removeEventListener('blur', putBack)
  })

  return (
    <WishForm
      action={updateQuantity}
      fields={{ sku, purchase }}
      toWish={(fields) => ({ kind: 'quantity', sku, purchase, quantity: Number(fields.get('quantity')) })}
    >
      <label htmlFor={id} className="sr-only">
        Quantity of {name}
      </label>
      <div ref={holder} className="flex gap-3">
        <Quantity id={id} defaultValue={quantity} max={MAX_QUANTITY} onQuantity={want} />
        <Button tone="quiet" className="hidden noscript:inline-flex">
          Update
        </Button>
      </div>
    </WishForm>
  )
}
