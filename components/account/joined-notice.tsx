'use client'

import { useEffect, useRef } from 'react'
import { Notice } from '@/components/ui/notice.tsx'
import { type CartJoined, sayJoined } from '@/lib/cart/joined.ts'

type Props = { orders: number; cart: CartJoined | null }

/** What of her life as a guest joined the account with this sign-in. */
export function JoinedNotice({ orders, cart }: Props) {
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => answer.current?.focus(), [])
  return (
    <div ref={answer} tabIndex={-1} className="mb-10">
      <Notice tone="well" role="status">
        {orders > 0 && (
          <p>
            {orders === 1
              ? 'An order you placed as a guest is in your account now.'
              : `${orders} orders you placed as a guest are in your account now.`}
          </p>
        )}
        {cart && sayJoined(cart).map((sentence) => <p key={sentence}>{sentence}</p>)}
        {cart && (
          <p>
            <a href="/cart">Look at your cart</a>
          </p>
        )}
      </Notice>
    </div>
  )
}
