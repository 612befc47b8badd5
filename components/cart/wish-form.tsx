'use client'

import { type ReactNode, useActionState } from 'react'
import { Notice } from '@/components/ui/notice.tsx'
import { type CartOutcome, idle, sayRefusal } from '@/lib/cart/outcome.ts'
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

/** A form that changes the cart: a real one until the script has loaded, a wish from then on. */
export function WishForm({ action, toWish, fields = {}, className, children }: Props) {
  const [outcome, post] = useActionState(action, idle)
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
      {outcome.status === 'refused' && (
        <Notice tone="care" role="alert">
          {sayRefusal(outcome.refusal)}
        </Notice>
      )}
    </form>
  )
}
