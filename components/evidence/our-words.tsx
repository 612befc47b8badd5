import type { Claim } from '@/lib/evidence/claim.ts'
import { wordingsOf } from '@/lib/evidence/evidence.ts'

/** The safer way to say it, or that we do not say it; nothing when the register offers no other words. */
export function OurWords({ claim }: { claim: Claim }) {
  const wordings = wordingsOf(claim)
  if (wordings.length === 0) return null
  const better = wordings.filter(({ shown }) => shown !== '')
  return (
    <section className="part" aria-labelledby="our-words">
      <h2 id="our-words">How we would say it</h2>
      <div>
        {better.length > 0 ? (
          better.map(({ id, shown }) => (
            <p key={id} className="reading">
              {shown}
            </p>
          ))
        ) : (
          <p className="reading">We would not say it.</p>
        )}
      </div>
    </section>
  )
}
