'use client'

import { Price } from '@/components/ui/price.tsx'
import type { CartLine, Rhythm } from '@/lib/cart/cart.ts'
import type { CartRefusal } from '@/lib/cart/outcome.ts'
import { LineNotices } from './line-notices.tsx'
import { LineQuantity } from './line-quantity.tsx'
import { LineRemove } from './line-remove.tsx'

type Props = {
  line: CartLine
  everyDays: Rhythm | null
  refusal: CartRefusal | undefined
  busy: boolean
}

/** One line of the drawer. */
export function DrawerLine({ line, everyDays, refusal, busy }: Props) {
  const isSold = line.parts.length > 0
  return (
    <li className="cart-drawer-line">
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-sans font-semibold tracking-normal leading-snug">
          <a href={line.path}>{line.name}</a>
        </h3>
        {isSold && (
          <p className="cart-line-total" aria-busy={busy}>
            <Price value={line.total} />
          </p>
        )}
      </div>
      <p className="text-sm text-soft">
        {line.purchase === 'REFILL' ? `Refill every ${everyDays} days` : 'One time'}
      </p>
      <LineNotices line={line} refusals={refusal ? [refusal] : []} />
      <div className="flex items-center justify-between gap-4">
        {isSold && <LineQuantity id={`drawer-${line.sku}-${line.purchase}`} line={line} />}
        <LineRemove line={line} focusAfter="drawer-title" />
      </div>
    </li>
  )
}
