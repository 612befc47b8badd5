import Link from 'next/link'
import { Examined } from '@/components/evidence/examined.tsx'
import type { Signal } from '@/content/signals.ts'
import { claimOf, mayShow } from '@/lib/evidence/evidence.ts'

/**
 * What a ticked signal answers: what else it may be, when to have it looked at, how sure anyone is, what to read. Its links
 * fetch nothing ahead: what one ticked would show in the requests.
 */
export function SignalAnswer({ id, title, otherCauses, seeDoctor, claim, reading }: Signal) {
  return (
    <section className="answer" data-answer={id} aria-labelledby={`answer-${id}`}>
      <h3 id={`answer-${id}`}>{title}</h3>
      <dl>
        <dt>Common causes</dt>
        <dd>
          <ul>
            {otherCauses.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </dd>
        <dt>See a doctor</dt>
        <dd>{seeDoctor}</dd>
        <dt>Does the gut have a part in it?</dt>
        <dd>
          <Evidence claim={claim} />
        </dd>
        <dt>To read</dt>
        <dd>
          <ul>
            {reading.map(({ title: name, path }) => (
              <li key={path}>
                <Link href={path} prefetch={false}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  )
}

function Evidence({ claim: id }: { claim: string }) {
  const claim = claimOf(id)
  const more = (
    <Link href={`/evidence/${id}`} prefetch={false}>
      The statement and its sources
    </Link>
  )
  if (!mayShow(claim, 'article')) return <p>Nobody has shown that it has. {more}</p>
  return (
    <>
      <Examined claim={claim} />
      {more}
    </>
  )
}
