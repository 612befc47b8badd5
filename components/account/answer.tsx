'use client'

import { useEffect, useRef } from 'react'
import { Notice } from '@/components/ui/notice.tsx'
import { type ChangeOutcome, sayRefusal } from '@/lib/customers/outcome.ts'

/** What was just done, or why not; the focus goes to it. A new answer is a new object, so the same words are heard twice. */
export function Answer({ outcome }: { outcome: ChangeOutcome | null }) {
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (outcome && outcome.status !== 'idle') answer.current?.focus()
  }, [outcome])
  if (!outcome || outcome.status === 'idle') return null
  const isDone = outcome.status === 'done'
  return (
    <div ref={answer} tabIndex={-1} className="my-6">
      <Notice tone={isDone ? 'well' : 'care'} role={isDone ? 'status' : 'alert'}>
        {isDone ? outcome.words : sayRefusal(outcome)}
      </Notice>
    </div>
  )
}
