'use client'

import Link from 'next/link'
import { useActionState, useEffect, useRef } from 'react'
import { CONTACT } from '@/components/site/navigation.ts'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { sayRefusal } from '@/lib/customers/outcome.ts'
import type { RemovalOutcome } from '@/lib/privacy/removal/removal.ts'

type Props = {
  email: string
  action: (state: RemovalOutcome, form: FormData) => Promise<RemovalOutcome>
  /** The answer to a visitor without script. */
  said: RemovalOutcome | null
}

/** Typing the address is the confirmation: nobody does that by mistake. */
export function DeleteForm({ email, action, said }: Props) {
  const [outcome, post, pending] = useActionState<RemovalOutcome, FormData>(
    action,
    said ?? { status: 'idle' },
  )
  const answer = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (outcome.status === 'not_confirmed') document.getElementById('typed')?.focus()
    else if (outcome.status !== 'idle') answer.current?.focus()
  }, [outcome])

  return (
    <form action={post} noValidate className="mt-8 grid max-w-md gap-5">
      <Field
        id="typed"
        name="typed"
        type="email"
        label="Type your email address to confirm"
        autoComplete="off"
        spellCheck={false}
        hint={email}
        defaultValue={outcome.status === 'not_confirmed' ? outcome.typed : ''}
        problem={
          outcome.status === 'not_confirmed'
            ? `Type ${email}, so that we know you mean this account.`
            : undefined
        }
      />
      <div ref={answer} tabIndex={-1} className="empty:hidden">
        <Words outcome={outcome} />
      </div>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-3">
        <Button tone="main" busy={pending} onClick={(event) => pending && event.preventDefault()}>
          Delete my account
        </Button>
        <Link href="/account/settings" prefetch={false}>
          Keep it
        </Link>
      </div>
    </form>
  )
}

function Words({ outcome }: { outcome: RemovalOutcome }) {
  if (outcome.status === 'idle' || outcome.status === 'not_confirmed' || outcome.status === 'removed')
    return null
  return (
    <Notice tone="care" role="alert">
      {say(outcome)}
    </Notice>
  )
}

function say(outcome: Exclude<RemovalOutcome, { status: 'idle' | 'not_confirmed' | 'removed' }>): string {
  if (outcome.status === 'orders_open') {
    return `Nothing was deleted yet: ${list.format(outcome.numbers)} has not left, and its parcel needs your address. Delete your account once it is shipped, or write to ${CONTACT} to cancel it.`
  }
  if (outcome.status === 'plans_running') {
    return `Nothing was deleted yet: the refill ${list.format(outcome.numbers)} could not be ended just now. Please try again in a moment.`
  }
  return sayRefusal(outcome)
}

const list = new Intl.ListFormat('en-US')
