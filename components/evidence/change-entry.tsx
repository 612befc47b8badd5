import type { Change } from '@/lib/evidence/changes.ts'
import { allClaims, gradeWords } from '@/lib/evidence/evidence.ts'
import { formatDay } from './day.ts'

/** One entry of the change log. What a statement said before stands beneath it; a first entry only counts. */
export function ChangeEntry({ change }: { change: Change }) {
  const changed = change.claims.filter(({ was }) => Object.keys(was).length > 0)
  return (
    <section className="part">
      <h2>
        <time dateTime={change.on}>{formatDay(change.on)}</time>
      </h2>
      <div>
        <h3 className="title-3">{change.title}</h3>
        <p className="mt-2 max-w-measure">{change.why}</p>
        {changed.length > 0 && (
          <ul className="change-was">
            {changed.map(({ id, was }) => (
              <li key={id}>
                <Statement id={id} />
                {was.statement && <p>The statement was: {was.statement}</p>}
                {was.grade && <p>The grade was: {gradeWords(was.grade)}</p>}
                {was.caveat && <p>The caveat was: {was.caveat}</p>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

/** The way to the statement as it is now; one that was taken out keeps only its id. */
function Statement({ id }: { id: string }) {
  const claim = allClaims().find((one) => one.id === id)
  if (!claim) return id
  return (
    <a href={`/evidence/${id}`}>
      <q>{claim.statement}</q>
    </a>
  )
}
