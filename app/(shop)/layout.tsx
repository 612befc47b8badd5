import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { StoreFrame } from '@/components/site/store-frame.tsx'
import { TimeMachine } from '@/components/time-machine/time-machine.tsx'
import '@/components/cart/cart.css'
import '@/components/order/order.css'
import '@/components/refill/action.css'
import '@/components/refill/refill.css'

/** Pages of one visitor: made whole for each request, so that they are complete without script. Each page says so too. */
export const instant = false

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <StoreFrame>
        <div className="wrap pt-6 md:pt-10">{children}</div>
      </StoreFrame>
      <TimeMachine />
    </>
  )
}
