'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect } from 'react'
import { announce } from '@/components/site/announce.ts'
import { Button } from '@/components/ui/button.tsx'
import { Quantity } from '@/components/ui/quantity.tsx'
import { addToCart } from '@/lib/cart/actions.ts'
import { idle, sayRefusal } from '@/lib/cart/outcome.ts'

type Props = {
  sku: string
  soldOut: boolean
  /** What there is to choose, above the button. */
  choices: ReactNode
  /** What to know, below it. */
  children: ReactNode
}

/**
 * The form that adds to the cart. Without script it posts and lands on the cart's page; with script it says the
 * outcome in place and tells the cart's drawer through `cart:changed`.
 */
export function AddToCart({ sku, soldOut, choices, children }: Props) {
  const [outcome, send, pending] = useActionState(addToCart, idle)

  useEffect(() => {
    if (outcome.status !== 'done') return
    announce('Added to cart.')
    window.dispatchEvent(new CustomEvent('cart:changed', { detail: outcome.cart }))
  }, [outcome])

  /** Sends without React's own form handling, which would put the choices back to their defaults afterwards. */
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (!pending) startTransition(() => send(form))
  }

  return (
    <form action={send} onSubmit={submit} className="buy">
      <input type="hidden" name="sku" value={sku} />
      {choices}
      <div className="buy-row">
        <div>
          <label htmlFor="quantity" className="sr-only">
            Quantity
          </label>
          <Quantity id="quantity" disabled={soldOut} />
        </div>
        <Button tone="main" disabled={soldOut} busy={pending}>
          {soldOut ? 'Sold out' : 'Add to cart'}
        </Button>
      </div>
      {outcome.status === 'refused' && (
        <p role="alert" className="field-problem">
          {sayRefusal(outcome.refusal)}
        </p>
      )}
      {outcome.status === 'done' && (
        <p className="field-hint">
          In your cart. <a href="/cart">See the cart</a>
        </p>
      )}
      {children}
    </form>
  )
}
