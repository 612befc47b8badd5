import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { StoreFrame } from '@/components/site/store-frame.tsx'
import { TimeMachine } from '@/components/time-machine/time-machine.tsx'
import '@/components/account/account.css'
import '@/components/order/order.css'
import '@/components/refill/action.css'
import '@/components/refill/refill.css'

/** Pages of one customer: made whole for each request. Each page says so too. */
export const instant = false

export const metadata: Metadata = {
  title: { default: 'Your account', template: '%s · VitaalSkin' },
  robots: { index: false, follow: false },
}

/** The frame of every page of an account, in the middle of the store's own. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <StoreFrame>
        <div className="wrap pt-6 md:pt-10">{children}</div>
      </StoreFrame>
      <TimeMachine />
    </>
  )
}
