import { createHash } from 'node:crypto'
import type { Change } from './changes.ts'
import type { Claim } from './claim.ts'

/** Sixteen hexadecimal digits that change with what a reader relies on: words, grade, parts, caveat, sources. */
export function fingerprintOf(claim: Omit<Claim, 'section'>): string {
  const parts = claim.gradeParts.map(({ part, grade, note }) => [part, grade, note])
  const { id, statement, grade, caveat, references, furtherReferences, noReferenceNote } = claim
  const relied = [id, statement, grade, parts, caveat, references, furtherReferences, noReferenceNote]
  return createHash('sha256').update(JSON.stringify(relied)).digest('hex').slice(0, 16)
}

/** Ids of the statements that are not as the change log last said. */
export function unrecorded(claims: readonly Claim[], log: readonly Change[]): readonly string[] {
  const told = new Map(log.flatMap((change) => change.claims.map(({ id, fingerprint }) => [id, fingerprint])))
  return claims.filter((claim) => told.get(claim.id) !== fingerprintOf(claim)).map(({ id }) => id)
}
