'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { requestSignIn } from '@/lib/customers/sign-in/actions.ts'
import type { SignInOutcome } from '@/lib/customers/sign-in/sign-in.ts'

type Props = {
  next: string
  /** The answer to a visitor without script. */
  said: SignInOutcome | null
}

/** One field, and one answer for everyone. */
export function SignInForm({ next, said }: Props) {
  const [outcome, post, pending] = useActionState<SignInOutcome, FormData>(
    requestSignIn,
    said ?? { status: 'idle' },
  )
  const answer = useRef<HTMLDivElement>(null)
  const typed = outcome.status === 'idle' ? '' : outcome.email

  useEffect(() => {
    if (outcome.status === 'invalid') document.getElementById('email')?.focus()
    else if (outcome.status !== 'idle') answer.current?.focus()
  }, [outcome])

  return (
    <form action={post} noValidate className="grid gap-5">
      <input type="hidden" name="next" value={next} />
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
        <Button tone="main" busy={pending} onClick={(event) => pending && event.preventDefault()}>
          {outcome.status === 'sent' ? 'Send another link' : 'Send me a link'}
        </Button>
      </div>
    </form>
  )
}

function Answer({ outcome }: { outcome: SignInOutcome }) {
  switch (outcome.status) {
    case 'idle':
    case 'invalid':
      return null
    case 'sent':
      return (
        <Notice tone="well" role="status">
          <b>Check your inbox.</b> A sign-in link for {outcome.email} is on its way. It works once, within 15
          minutes, on this device or another.
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
          We could not send a link just now. Please try again in a moment.
        </Notice>
      )
  }
}
