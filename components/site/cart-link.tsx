import { CartBadge } from '@/components/cart/cart-badge.tsx'
import { CartDrawerHost } from '@/components/cart/cart-drawer-host.tsx'

/** The way to the cart, from every page, and the drawer that opens when something was added. */
export function CartLink() {
  return (
    <>
      <CartBadge />
      <CartDrawerHost />
    </>
  )
}
