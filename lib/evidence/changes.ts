import { changes } from './register.ts'

export type Change = (typeof changes)[number]

/** The change log, newest first. */
export function allChanges(): readonly Change[] {
  return changes.toReversed()
}

/** What readers were told about a statement, oldest first; the first entry is its entering. */
export function changesOf(id: string): readonly Change[] {
  return changes.filter(({ claims }) => claims.some((claim) => claim.id === id))
}
