import Link from 'next/link'
import { promises } from '@/content/promises.ts'
import { allClaims } from '@/lib/evidence/evidence.ts'

/** What a reader can hold the store to. */
export function EvidencePromise() {
  return (
    <section className="bg-surface" aria-labelledby="promise">
      <div className="wrap home-head py-section">
        <div>
          <h2 id="promise" className="title-2">
            What you can hold us to
          </h2>
          <p className="mt-4 max-w-[36ch] text-soft">
            Check it: <Link href="/evidence">{allClaims().length} statements</Link> people make about gut and
            skin, each with a grade, what the grade leaves open, and the studies.
          </p>
        </div>
        <dl className="promises">
          {promises.map(({ title, text }) => (
            <div key={title}>
              <dt className="title-3 font-serif">{title}</dt>
              <dd className="mt-1.5 max-w-measure text-soft">{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
