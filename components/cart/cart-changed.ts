import type { Cart } from '@/lib/cart/cart.ts'

declare global {
  interface WindowEventMap {
    /** Something was added to the cart on this page. */
    'cart:changed': CustomEvent<Cart>
  }
}

/** Calls `listener` with the cart each time something was added on this page. */
export function onAdded(listener: (cart: Cart) => void): () => void {
  const hear = (event: CustomEvent<Cart>) => listener(event.detail)
  window.addEventListener('cart:changed', hear)
  return () => window.removeEventListener('cart:changed', hear)
}
