'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { changeEmail } from '@/lib/customers/email-change/actions.ts'
import type { EmailChangeOutcome } from '@/lib/customers/email-change/change.ts'
import { sayRefusal } from '@/lib/customers/outcome.ts'

type Props = { email: string; said: EmailChangeOutcome | null }

/** Another mail address: it counts once its own inbox has confirmed it. */
export function EmailForm({ email, said }: Props) {
  const [outcome, post, pending] = useActionState<EmailChangeOutcome, FormData>(
    changeEmail,
    said ?? { status: 'idle' },
  )
  const answer = useRef<HTMLDivElement>(null)
  const isWrong = outcome.status === 'invalid' || outcome.status === 'same'

  useEffect(() => {
    if (outcome.status === 'invalid' || outcome.status === 'same')
      document.getElementById('new-email')?.focus()
    else if (outcome.status !== 'idle') answer.current?.focus()
  }, [outcome])

  return (
    <form action={post} noValidate className="grid max-w-md gap-5">
      <p>
        Your account is known by <b className="wrap-anywhere">{email}</b>.
      </p>
      <Field
        id="new-email"
        name="newEmail"
        type="email"
        label="New email address"
        autoComplete="email"
        spellCheck={false}
        defaultValue={outcome.status === 'idle' ? '' : outcome.typed}
        hint="We send a link there. Nothing changes before you have pressed its button, and the old address is told."
        problem={isWrong ? problems[outcome.status] : undefined}
      />
      <div ref={answer} tabIndex={-1} className="empty:hidden">
        <Words outcome={outcome} />
      </div>
      <div>
        <Button busy={pending} onClick={(event) => pending && event.preventDefault()}>
          Send the confirmation
        </Button>
      </div>
    </form>
  )
}

const problems = {
  invalid: 'Type an email address such as name@example.com.',
  same: 'This is the address you have. Type another one.',
}

function Words({ outcome }: { outcome: EmailChangeOutcome }) {
  if (outcome.status === 'idle' || outcome.status === 'invalid' || outcome.status === 'same') return null
  if (outcome.status === 'sent') {
    return (
      <Notice tone="well" role="status">
        <b>Look into the inbox of {outcome.typed}.</b> A link to confirm it is on its way and works for an
        hour.
      </Notice>
    )
  }
  return (
    <Notice tone="care" role="alert">
      {sayRefusal(outcome)}
    </Notice>
  )
}
