'use client'

import { type ComponentType, useEffect, useState } from 'react'
import type { Cart } from '@/lib/cart/cart.ts'
import { onAdded } from './cart-changed.ts'
import { keepCount } from './count.ts'

type Drawer = ComponentType<{ added: Cart }>

/** Waits for the first thing added on this page, then loads the drawer that shows it. */
export function CartDrawerHost() {
  const [added, setAdded] = useState<Cart | null>(null)
  const [Drawer, setDrawer] = useState<Drawer | null>(null)

  useEffect(
    () =>
      onAdded((cart) => {
        keepCount(cart.count)
        setAdded(cart)
        import('./cart-drawer.tsx').then(
          (module) => setDrawer(() => module.CartDrawer),
          () => undefined,
        )
      }),
    [],
  )

  return Drawer && added ? <Drawer added={added} /> : null
}
