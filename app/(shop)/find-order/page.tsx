import type { Metadata } from 'next'
import { FindOrderForm } from '@/components/order/find-order-form.tsx'
import type { FindOrderOutcome } from '@/lib/orders/find-order.ts'
import { readSaid } from '@/lib/platform/said.ts'

/** Made whole for each visit: its policy carries a nonce. */
export const instant = false

export const metadata: Metadata = { title: 'Find your order' }

/** The way back to an order without an account: its link goes to the inbox it belongs to. */
export default async function FindOrderPage() {
  const said = await readSaid<FindOrderOutcome>('find-order')
  return (
    <div className="pb-section">
      <h1 className="title-1">Find your order</h1>
      <p className="mt-5 mb-8 max-w-measure text-lg text-soft">
        Type the email address you ordered with. We send links to your orders there.
      </p>
      <FindOrderForm said={said} />
    </div>
  )
}
