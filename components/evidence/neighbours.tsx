import type { Claim } from '@/lib/evidence/claim.ts'
import { claimsOfSection } from '@/lib/evidence/evidence.ts'

/** The statements before and after this one in its section. */
export function Neighbours({ claim }: { claim: Claim }) {
  const all = claimsOfSection(claim.section)
  const at = all.indexOf(claim)
  const previous = all[at - 1]
  const next = all[at + 1]
  if (!previous && !next) return null
  return (
    <nav className="neighbours" aria-label="Statements of this section">
      {previous && <Neighbour name="Previous" rel="prev" claim={previous} />}
      {next && <Neighbour name="Next" rel="next" claim={next} />}
    </nav>
  )
}

function Neighbour({ name, rel, claim }: { name: string; rel: 'prev' | 'next'; claim: Claim }) {
  return (
    <a href={`/evidence/${claim.id}`} rel={rel} className={`neighbour neighbour-${rel}`}>
      <span className="neighbour-name">{name}</span>
      <q>{claim.statement}</q>
    </a>
  )
}
