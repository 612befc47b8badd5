'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { findMyOrder } from '@/lib/orders/actions.ts'
import type { FindOrderOutcome } from '@/lib/orders/find-order.ts'

/** One field, and one answer for everyone; `said` is the answer to a visitor without script. */
export function FindOrderForm({ said }: { said: FindOrderOutcome | null }) {
  const [outcome, post, pending] = useActionState<FindOrderOutcome, FormData>(
    findMyOrder,
    said ?? { status: 'idle' },
  )
  const answer = useRef<HTMLDivElement>(null)
  const typed = outcome.status === 'idle' ? '' : outcome.email

  useEffect(() => {
    if (outcome.status === 'invalid') document.getElementById('email')?.focus()
    else if (outcome.status !== 'idle') answer.current?.focus()
  }, [outcome])

  return (
    <form action={post} noValidate className="grid max-w-md gap-5">
      <Field
        id="email"
        name="email"
        type="email"
        label="Email"
        autoComplete="email"
        spellCheck={false}
        defaultValue={typed}
        problem={outcome.status === 'invalid' ? 'Type an email address such as name@example.com.' : undefined}
      />
      <div ref={answer} tabIndex={-1} className="empty:hidden">
        <Answer outcome={outcome} />
      </div>
      <div>
        <Button tone="main" aria-disabled={pending} onClick={(event) => pending && event.preventDefault()}>
          {pending ? 'Sending…' : 'Send me the links'}
        </Button>
      </div>
    </form>
  )
}

function Answer({ outcome }: { outcome: FindOrderOutcome }) {
  switch (outcome.status) {
    case 'idle':
    case 'invalid':
      return null
    case 'sent':
      return (
        <Notice tone="well" role="status">
          <b>Check your inbox.</b> If there are orders for {outcome.email}, an email with their links is on
          its way. It may take a minute.
        </Notice>
      )
    case 'rate_limited':
      return (
        <Notice tone="care" role="alert">
          That was a lot of tries at once. Please try again in {outcome.retryAfterSeconds} seconds.
        </Notice>
      )
    case 'unavailable':
      return (
        <Notice tone="care" role="alert">
          We could not look just now. Please try again in a moment.
        </Notice>
      )
  }
}
