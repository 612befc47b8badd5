import type { Metadata } from 'next'
import { CartView } from '@/components/cart/cart-view.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { type CartRefusal, sayRefusal } from '@/lib/cart/outcome.ts'
import { CHECKOUT_MINUTES } from '@/lib/checkout/checkout.ts'
import { type CheckoutRefusal, sayCheckoutRefusal } from '@/lib/checkout/outcome.ts'
import { readSaid } from '@/lib/platform/said.ts'
import { readSnapshot } from './snapshot.ts'
import { thumbnails } from './thumbnails.tsx'

/** Made whole for each visit: there is no shell to show first. */
export const instant = false

export const metadata: Metadata = { title: 'Your cart' }

/** What is in the cart, what it comes to, and the way to pay. */
export default async function CartPage({ searchParams }: PageProps<'/cart'>) {
  const [snapshot, { checkout }] = await Promise.all([readSnapshot(), searchParams])
  const [refused, notOpened] = await Promise.all([
    readSaid<CartRefusal>('cart'),
    readSaid<CheckoutRefusal>('checkout'),
  ])
  return (
    <CartView initial={snapshot} thumbnails={thumbnails()}>
      {(refused || notOpened) && (
        <div className="mt-6">
          <Notice tone="care" role="alert">
            {refused && <p>{sayRefusal(refused)}</p>}
            {notOpened && <p>{sayCheckoutRefusal(notOpened)}</p>}
          </Notice>
        </div>
      )}
      {checkout === 'cancelled' && snapshot.cart.count > 0 && (
        <div className="mt-6">
          <Notice tone="well">
            <b>Nothing was charged.</b> You left the payment page. Your bottles stay reserved for up to{' '}
            {CHECKOUT_MINUTES} minutes, so you can go on where you were.
          </Notice>
        </div>
      )}
    </CartView>
  )
}
