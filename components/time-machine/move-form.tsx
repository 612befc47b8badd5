'use client'

import { useActionState, useEffect, useRef } from 'react'
import { moveTime } from '@/lib/time-machine/actions.ts'
import type { MoveOutcome } from '@/lib/time-machine/outcome.ts'

const moves = [
  ['+1d', '+1 day'],
  ['+8d', '+8 days'],
  ['next', 'To the next thing due'],
] as const

const wayBack = ['reset', 'Back to real time'] as const

type Props = {
  now: string
  /** False once there are refills: the bar then names the command that goes back all the same. */
  hasWayBack: boolean
  /** What the last move came to, for an operator without script. */
  said: MoveOutcome | null
}

/** What time it is in the store, a button a move, and what the last one came to. */
export function MoveForm({ now, hasWayBack, said }: Props) {
  const [outcome, post, pending] = useActionState<MoveOutcome, FormData>(moveTime, said ?? { status: 'idle' })
  const answer = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    if (outcome.status !== 'idle') answer.current?.focus()
  }, [outcome])

  return (
    <form action={post} className="wrap time-machine-form" aria-busy={pending}>
      <p>
        Time machine: <b>{now}</b>
      </p>
      <div className="time-machine-moves">
        {[...moves, ...(hasWayBack ? [wayBack] : [])].map(([move, words]) => (
          <button
            key={move}
            type="submit"
            name="move"
            value={move}
            className="button-text"
            aria-disabled={pending}
            onClick={(event) => pending && event.preventDefault()}
          >
            {words}
          </button>
        ))}
        {!hasWayBack && (
          <span>
            Back, with refills: <code>npm run clock -- reset --force</code>
          </span>
        )}
      </div>
      <p ref={answer} role="status" tabIndex={-1} className="time-machine-answer">
        {pending ? 'The days go by…' : wordsOf(outcome)}
      </p>
    </form>
  )
}

function wordsOf(outcome: MoveOutcome): string {
  switch (outcome.status) {
    case 'idle':
      return ''
    case 'told':
      return outcome.words
    case 'refused':
      return 'Only a signed-in operator moves time. Sign in again and repeat.'
    case 'unavailable':
      return 'Time could not be moved just now. Try again in a moment.'
  }
}
