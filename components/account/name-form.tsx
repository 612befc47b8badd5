'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { sayRefusal } from '@/lib/customers/outcome.ts'
import { saveName } from '@/lib/customers/profile/actions.ts'
import type { NameOutcome } from '@/lib/customers/profile/profile.ts'

type Props = { name: string; said: NameOutcome | null }

/** How we greet her. */
export function NameForm({ name, said }: Props) {
  const [outcome, post, pending] = useActionState<NameOutcome, FormData>(saveName, said ?? { status: 'idle' })
  const answer = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (outcome.status === 'invalid') document.getElementById('name')?.focus()
    else if (outcome.status !== 'idle') answer.current?.focus()
  }, [outcome])

  return (
    <form action={post} noValidate className="grid max-w-md gap-5">
      <Field
        id="name"
        name="name"
        label="Name"
        autoComplete="name"
        defaultValue={outcome.status === 'idle' ? name : outcome.typed}
        hint="What we greet you with, here and in emails. You may leave it empty."
        problem={outcome.status === 'invalid' ? 'Use 100 characters at most.' : undefined}
      />
      <div ref={answer} tabIndex={-1} className="empty:hidden">
        <Words outcome={outcome} />
      </div>
      <div>
        <Button busy={pending} onClick={(event) => pending && event.preventDefault()}>
          Save name
        </Button>
      </div>
    </form>
  )
}

function Words({ outcome }: { outcome: NameOutcome }) {
  if (outcome.status === 'idle' || outcome.status === 'invalid') return null
  const isDone = outcome.status === 'done'
  return (
    <Notice tone={isDone ? 'well' : 'care'} role={isDone ? 'status' : 'alert'}>
      {isDone ? 'Your name is saved.' : sayRefusal(outcome)}
    </Notice>
  )
}
