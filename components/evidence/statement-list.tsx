import { sections } from '@/content/evidence/sections.ts'
import type { Claim } from '@/lib/evidence/claim.ts'
import { allClaims, caveatAt, heldReferences, referencesAt } from '@/lib/evidence/evidence.ts'
import { facets, facetToken, valuesOf } from '@/lib/evidence/facets.ts'
import { Grade } from './grade.tsx'

const sectionTitle = new Map<string, string>(sections.map(({ id, title }) => [id, title]))

/** Statements with grade and caveat, each leading to its own page. Plain anchors: 65 of them ask no script for anything. */
export function StatementList({ claims }: { claims: readonly Claim[] }) {
  return (
    <ol className="statements" data-of={allClaims().length}>
      {claims.map((claim) => (
        <li key={claim.id} className="statement" data-has={tokensOf(claim)}>
          <div>
            <h3 className="statement-words">
              <a href={`/evidence/${claim.id}`} className="statement-link">
                <q>{claim.statement}</q>
              </a>
            </h3>
            <p className="statement-meta">
              {sectionTitle.get(claim.section)} · {sourcesInWords(claim)}
            </p>
          </div>
          <div className="verdict">
            <Grade grade={claim.grade} caveat={caveatAt(claim, 'evidence')} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function tokensOf(claim: Claim): string {
  return facets.flatMap(({ id }) => valuesOf(claim, id).map((value) => facetToken(id, value))).join(' ')
}

function sourcesInWords(claim: Claim): string {
  const { length } = referencesAt(claim, 'evidence')
  if (length > 0) return length === 1 ? '1 reference' : `${length} references`
  return heldReferences(claim) > 0 ? 'references being checked' : 'no study found'
}
