/** For which deliveries a change is, as its mail says it. */
import type { Action, Scope } from '../actions/action.ts'

/** `onward`: the next delivery, and the dates of those after it count from it; null when the words of the change say it. */
export type Told = Scope | 'onward' | null

/** What the mail of `kind` says. @param scope what the rule of the action says */
export function toldOf(kind: Action['kind'] | 'undo', scope: Scope): Told {
  switch (kind) {
    case 'undo':
      return null
    case 'move':
    case 'count':
    case 'ship_now':
      return 'onward'
    default:
      return scope
  }
}
