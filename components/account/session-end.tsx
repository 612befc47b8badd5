'use client'

import { useActionState } from 'react'
import type { ChangeOutcome } from '@/lib/customers/outcome.ts'
import { endOneSession } from '@/lib/customers/sessions/actions.ts'

/** Signs one other browser out. */
export function SessionEnd({ id, device }: { id: string; device: string }) {
  const [, post] = useActionState<ChangeOutcome, FormData>(endOneSession, { status: 'idle' })
  return (
    <form action={post}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="button-text">
        Sign out<span className="sr-only"> {device}</span>
      </button>
    </form>
  )
}
