import type { Ref } from 'react'
import { Notice } from '@/components/ui/notice.tsx'
import { type CheckoutRefusal, sayCheckoutRefusal } from '@/lib/checkout/outcome.ts'

/** Why Check out did not lead to the payment; takes the focus, so that it is read where one stands. */
export function CheckoutRefused({ ref, refusal }: { ref: Ref<HTMLDivElement>; refusal: CheckoutRefusal }) {
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone="care" role="alert">
        {sayCheckoutRefusal(refusal)}
      </Notice>
    </div>
  )
}
