import { changesOf } from '@/lib/evidence/changes.ts'
import type { Claim, ClaimKind } from '@/lib/evidence/claim.ts'
import { facetOf, facetPath, studiesOf } from '@/lib/evidence/facets.ts'
import { formatDay } from './day.ts'

const kindWords: Readonly<Record<ClaimKind, string>> = {
  mechanism: 'About how something works',
  association: 'About two things that go together',
  intervention: 'About what doing something changes',
  ingredient: 'About what an ingredient does',
}

/** What kind of statement it is, what was studied, and when somebody looks at it again. */
export function StatementFacts({ claim }: { claim: Claim }) {
  const behind = facetOf('study').values.filter(({ id }) => studiesOf(claim).includes(id))
  const changed = changesOf(claim.id).slice(1)
  return (
    <section className="part" aria-labelledby="facts">
      <h2 id="facts">About this statement</h2>
      <dl className="statement-facts">
        <div>
          <dt>Kind of statement</dt>
          <dd>{kindWords[claim.kind]}</dd>
        </div>
        <div>
          <dt>Kinds of study behind it</dt>
          <dd>
            <ul>
              {behind.map(({ id, title }) => (
                <li key={id}>
                  <a href={facetPath('study', id)}>{title}</a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>Entered</dt>
          <dd>{formatDay(claim.enteredOn)}</dd>
        </div>
        <div>
          <dt>Reviewed</dt>
          <dd>
            {claim.reviewedOn
              ? formatDay(claim.reviewedOn)
              : `Not yet by a named person. To be looked at again by ${formatDay(claim.nextReviewOn)}.`}
          </dd>
        </div>
        <div>
          <dt>Changed</dt>
          <dd>
            {changed.length === 0
              ? 'Not since it was entered'
              : changed.map(({ on, title }) => `${formatDay(on)}: ${title}`).join('; ')}
            . <a href="/evidence/changes">What changed</a>
          </dd>
        </div>
      </dl>
    </section>
  )
}
