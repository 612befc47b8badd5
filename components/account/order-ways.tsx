'use client'

import { useActionState, useEffect, useRef } from 'react'
import { keepCount } from '@/components/cart/count.ts'
import { Button } from '@/components/ui/button.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { sayRefusal } from '@/lib/customers/outcome.ts'
import { buyAgain } from '@/lib/orders/mine/actions.ts'
import type { AgainOutcome } from '@/lib/orders/mine/again.ts'

type Props = {
  number: string
  /** The order's own page, which prints as its receipt. */
  receipt: string
  /** The answer to a visitor without script. */
  said: AgainOutcome | null
}

/** What can be done with an order: see it whole, and buy it again. */
export function OrderWays({ number, receipt, said }: Props) {
  const [outcome, post, pending] = useActionState<AgainOutcome, FormData>(
    buyAgain,
    said ?? { status: 'idle' },
  )
  const answer = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (outcome.status === 'done') keepCount(outcome.count)
    if (outcome.status !== 'idle') answer.current?.focus()
  }, [outcome])

  return (
    <>
      <form action={post} className="entry-ways">
        <input type="hidden" name="number" value={number} />
        <a href={receipt}>
          View and print<span className="sr-only"> order {number}</span>
        </a>
        <Button tone="quiet" busy={pending} onClick={(event) => pending && event.preventDefault()}>
          Order again<span className="sr-only"> what was in {number}</span>
        </Button>
      </form>
      <div ref={answer} tabIndex={-1} className="col-span-full empty:hidden">
        <Answer outcome={outcome} />
      </div>
    </>
  )
}

function Answer({ outcome }: { outcome: AgainOutcome }) {
  if (outcome.status === 'idle') return null
  if (outcome.status !== 'done') {
    return (
      <Notice tone="care" role="alert">
        {sayRefusal(outcome)}
      </Notice>
    )
  }
  const { added, refused, hadRefill } = outcome
  const names = added.map(({ name, quantity }) => `${quantity} × ${name}`)
  return (
    <Notice tone={refused.length > 0 ? 'care' : 'well'} role="status">
      {added.length > 0 && (
        <p>
          In your cart now: {new Intl.ListFormat('en-US').format(names)}, at today’s price.{' '}
          <a href="/cart">Go to your cart</a>
        </p>
      )}
      {added.length > 0 && hadRefill && (
        <p>They are one-time purchases: a refill you have goes on by itself, and no new one begins.</p>
      )}
      {refused.map(({ name, words }) => (
        <p key={name}>
          <b>Not added: {name}.</b> {words}
        </p>
      ))}
    </Notice>
  )
}
