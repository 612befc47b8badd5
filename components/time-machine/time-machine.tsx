import { readSaid } from '@/lib/platform/said.ts'
import type { MoveOutcome } from '@/lib/time-machine/outcome.ts'
import { readTimeMachine } from '@/lib/time-machine/queries.ts'
import { MoveForm } from './move-form.tsx'
import './time-machine.css'

/** The store's time and the ways to move it, for the operator of a demo; nothing for anybody else. On pages made for one visit. */
export async function TimeMachine() {
  const clock = await readTimeMachine()
  if (!clock) return null
  return (
    <aside className="time-machine" aria-label="Time machine">
      <MoveForm {...clock} said={await readSaid<MoveOutcome>('time-machine')} />
    </aside>
  )
}
