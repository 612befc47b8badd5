'use client'

import { type ReactNode, useActionState } from 'react'
import { type CartOutcome, idle } from '@/lib/cart/outcome.ts'
import { wish } from './cart-store.ts'
import type { Wish } from './wish.ts'

type Props = {
  /** Where the form goes without script. */
  action: (state: CartOutcome, form: FormData) => Promise<CartOutcome>
  /** What it asks for with script, which then sends it in its turn. */
  toWish: (form: FormData) => Wish | null
  /** Hidden fields. */
  fields?: Readonly<Record<string, string>>
  className?: string
  children: ReactNode
}

/**
 * A form that changes the cart: a wish, sent in its turn. Without script it is a form like any other, and what it answers
 * is said on the page it leads to.
 */
export function WishForm({ action, toWish, fields = {}, className, children }: Props) {
  const [, post] = useActionState(action, idle)
  return (
    <form
      action={post}
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        const wanted = toWish(new FormData(event.currentTarget, submitter))
        if (wanted) wish(wanted)
      }}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
