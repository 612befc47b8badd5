/** The change that can be taken back now. The page that offers it and the deed that does it ask here. */
import { undo, undoUntil } from '../actions/undo.ts'
import type { Plan } from '../plan.ts'
import { todayAt } from '../today.ts'
import { findLastChange, type LoggedChange } from './log/store.ts'

/** Her last change, while it can be taken back. */
export type Undoable = Pick<LoggedChange, 'id' | 'version' | 'action' | 'words' | 'at'> & {
  /** The last moment to take it back. */
  readonly until: Date
  /** The plan once it is taken back. */
  readonly undone: Plan
}

/** What can be taken back of `plan` at `now`; null when nothing can. */
export async function undoableOf(plan: Plan, now: Date): Promise<Undoable | null> {
  const last = await findLastChange(plan.id)
  const undone = last && undo(plan, last, now, todayAt(now))
  if (!undone) return null
  const { id, version, action, words, at } = last
  return { id, version, action, words, at, until: undoUntil(at), undone }
}
