import type { Reference } from '@/lib/evidence/claim.ts'
import { authorsOf, linksOf, placeOf } from '@/lib/evidence/links.ts'

type Props = {
  /** What `referencesAt` gives for this place. */
  references: readonly Reference[]
  /** How many more are held back until their citation is confirmed (`heldReferences`). */
  held: number
  /** Why there is none (`noReferenceNote`); shown as it is. */
  note?: string
}

/** Sources in full, each with the addresses to check it at. What is being checked is said, not shown. */
export function References({ references, held, note }: Props) {
  return (
    <>
      {references.length > 0 && (
        <ol className="references">
          {references.map((reference) => (
            <Source key={reference.id} reference={reference} />
          ))}
        </ol>
      )}
      {held > 0 && <p className="references-note">{heldWords(held, references.length > 0)}</p>}
      {note && <p className="references-note">{note}</p>}
    </>
  )
}

function Source({ reference }: { reference: Reference }) {
  const authors = authorsOf(reference)
  return (
    <li>
      {authors && <>{authors.replace(/\.$/, '')}. </>}
      <cite>{reference.title}</cite>. {placeOf(reference) && `${placeOf(reference)}. `}
      <span className="references-links">
        <span>
          {reference.kind}
          {reference.verified === 'partial' && ', citation confirmed in part'}
        </span>
        {linksOf(reference).map(({ name, href }) => (
          <a key={href} href={href}>
            {name}
          </a>
        ))}
      </span>
    </li>
  )
}

function heldWords(held: number, more: boolean): string {
  const which = more ? ' more' : ''
  return held === 1
    ? `One${which} reference is being checked and is not shown yet.`
    : `${held}${which} references are being checked and are not shown yet.`
}
