import type { Claim } from '@/lib/evidence/claim.ts'
import { referencesAt } from '@/lib/evidence/evidence.ts'
import { authorsOf, linksOf, placeOf } from '@/lib/evidence/links.ts'

/** The sources of a note, shortly: who, what, where; and how many more only the library shows. */
export function NoteSources({ claim }: { claim: Claim }) {
  const shown = referencesAt(claim, 'article')
  const further = referencesAt(claim, 'evidence').length - shown.length
  return (
    <div className="note-sources">
      {shown.length > 0 && (
        <ul className="note-references">
          {shown.map((reference) => {
            const [link] = linksOf(reference)
            const authors = firstOf(authorsOf(reference))
            return (
              <li key={reference.id}>
                {authors && `${authors}. `}
                <a href={link?.href}>{reference.title}</a>
                {`. ${placeOf(reference)} (${reference.kind})`}
              </li>
            )
          })}
        </ul>
      )}
      <p>
        <a href={`/evidence/${claim.id}`}>
          {further > 0
            ? `${further} further ${further === 1 ? 'reference' : 'references'} in the evidence library`
            : 'The statement in the evidence library'}
        </a>
      </p>
    </div>
  )
}

/** `Salem I and others`, of a list of authors. */
function firstOf(authors: string | null): string | null {
  const [first, ...others] = authors?.split(', ') ?? []
  return first ? `${first.replace(/\.$/, '')}${others.length > 0 ? ' and others' : ''}` : null
}
