import type { Metadata } from 'next'
import { CartView } from '@/components/cart/cart-view.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { type CartOutcome, sayRefusal } from '@/lib/cart/outcome.ts'
import { CHECKOUT_MINUTES } from '@/lib/checkout/checkout.ts'
import type { CheckoutOutcome } from '@/lib/checkout/outcome.ts'
import { readAnswer } from '@/lib/platform/said.ts'
import { readSnapshot } from './snapshot.ts'
import { thumbnails } from './thumbnails.tsx'

/** Made whole for each visit: there is no shell to show first. */
export const instant = false

export const metadata: Metadata = { title: 'Your cart' }

/** What is in the cart, what it comes to, and the way to pay. */
export default async function CartPage({ searchParams }: PageProps<'/cart'>) {
  const { checkout, said } = await searchParams
  const [snapshot, change, before] = await Promise.all([
    readSnapshot(),
    readAnswer<CartOutcome>('cart', said),
    readAnswer<CheckoutOutcome>('checkout', said),
  ])
  return (
    <CartView initial={snapshot} thumbnails={thumbnails()} before={before ?? undefined}>
      <div className="mt-6 empty:hidden">
        {change?.status === 'refused' && <Notice tone="care">{sayRefusal(change.refusal)}</Notice>}
        {checkout === 'cancelled' && snapshot.cart.count > 0 && (
          <Notice>
            <b>Nothing was charged.</b> You left the payment page. Your bottles stay reserved for up to{' '}
            {CHECKOUT_MINUTES} minutes, so you can go on where you were.
          </Notice>
        )}
      </div>
    </CartView>
  )
}
