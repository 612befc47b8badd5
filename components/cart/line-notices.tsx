'use client'

import { Notice } from '@/components/ui/notice.tsx'
import { updateQuantity } from '@/lib/cart/actions.ts'
import type { CartLine, LineNotice } from '@/lib/cart/cart.ts'
import { type CartRefusal, sayRefusal } from '@/lib/cart/outcome.ts'
import { formatMoney } from '@/lib/platform/money.ts'
import { WishForm } from './wish-form.tsx'

type Props = {
  line: CartLine
  /** Why the last change of this line was refused. */
  refusals: readonly CartRefusal[]
}

/** What changed about a line since it was added, and what was refused: plainly, with a way on. */
export function LineNotices({ line, refusals }: Props) {
  return (
    <>
      {line.notices.map((notice) => (
        <Notice key={notice.kind} tone="care">
          <p>{sayNotice(notice)}</p>
          {notice.kind === 'only_some_left' && <Lower line={line} units={notice.units} />}
        </Notice>
      ))}
      {refusals.map((refusal) => (
        <Notice key={refusal.reason} tone="care" role="alert">
          {sayRefusal(refusal)}
        </Notice>
      ))}
    </>
  )
}

function Lower({ line: { sku, purchase }, units }: { line: CartLine; units: number }) {
  return (
    <WishForm
      action={updateQuantity}
      fields={{ sku, purchase, quantity: String(units) }}
      toWish={() => ({ kind: 'quantity', sku, purchase, quantity: units })}
    >
      <button type="submit" className="cart-remove">
        Take {units} instead
      </button>
    </WishForm>
  )
}

function sayNotice(notice: LineNotice): string {
  switch (notice.kind) {
    case 'price_changed': {
      const [from, to] = [formatMoney(notice.from), formatMoney(notice.to)]
      return `The price changed from ${from} to ${to} since you added this. Checking out accepts it.`
    }
    case 'sold_out':
      return 'Sold out right now. Remove it to check out; the rest of your cart stays as it is.'
    case 'only_some_left':
      return `Only ${notice.units} left.`
    case 'no_longer_sold':
      return 'We no longer sell this. Remove it to check out; the rest of your cart stays as it is.'
  }
}
