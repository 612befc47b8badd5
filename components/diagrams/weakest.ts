import type { Grade } from '@/lib/evidence/claim.ts'

/** The weakest of some grades: a chain is as sure as its least sure link. */
export function weakest(first: Grade, ...others: readonly Grade[]): Grade {
  return [first, ...others].toSorted().at(-1) ?? first
}
