import { Examined } from '@/components/evidence/examined.tsx'
import { claimOf, mayShow } from '@/lib/evidence/evidence.ts'
import { NoteSources } from './note-sources.tsx'

/**
 * The notes of an article, in the order of their numbers. Each is an item of this list until its number is pressed:
 * then the same element lies over the page. Paper, reader views and old browsers see the list.
 */
export function Notes({ claims }: { claims: readonly string[] }) {
  return (
    <section className="article-section notes" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <p>
        A grade is for a statement as it is usually made, which is often bolder than our sentence. The words
        under it say what it leaves out. <a href="/evidence/how-we-grade">How we grade</a>
      </p>
      <ol>
        {claims.map((id, at) => (
          <Note key={id} id={id} n={at + 1} />
        ))}
      </ol>
    </section>
  )
}

function Note({ id, n }: { id: string; n: number }) {
  const claim = claimOf(id)
  return (
    <li id={`note-${n}`} popover="auto" className="note">
      <a href={`#cite-${n}`} className="note-number" aria-label={`Note ${n}, back to the text`}>
        {n}
      </a>
      <div>
        {mayShow(claim, 'article') ? (
          <>
            <Examined claim={claim} />
            <NoteSources claim={claim} />
          </>
        ) : (
          <p>
            The statement behind this sentence names a medical condition, and this page leads to products.
            Grade, caveat and references stand <a href={`/evidence/${id}`}>in the evidence library</a>.
          </p>
        )}
      </div>
      <button
        type="button"
        popoverTarget={`note-${n}`}
        popoverTargetAction="hide"
        className="note-close"
        aria-label="Close the note"
      >
        ×
      </button>
    </li>
  )
}
