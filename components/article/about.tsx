import Link from 'next/link'
import { CONTACT } from '@/components/site/navigation.ts'
import { about, whenToSeeADoctor } from '@/content/articles/about.ts'
import type { ArticleMeta } from '@/content/articles/index.ts'
import { CopyLink } from './copy-link.tsx'

type Props = { article: ArticleMeta; url: string }

/** How the article was made, what we earn by it, how far it carries, what is not known, and whom to ask. */
export function About({ article: { title, unknown }, url }: Props) {
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`
  return (
    <section className="article-section about" aria-labelledby="about">
      <h2 id="about">About this article</h2>
      <dl className="about-parts">
        {about.map(({ title: name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {unknown && <Unknown unknown={unknown} />}
        <div>
          <dt>Found a mistake?</dt>
          <dd>
            Write to <a href={`mailto:${CONTACT}`}>{CONTACT}</a>. An article that we correct says at its head
            when it was updated. Changes to a statement, its grade or its sources are{' '}
            <Link href="/evidence/changes" prefetch={false}>
              listed
            </Link>
            .
          </dd>
        </div>
      </dl>
      <p className="share">
        <a href={mail} className="article-link">
          Send this by email
        </a>
        <CopyLink title={title} url={url} />
      </p>
    </section>
  )
}

/** For an article whose sections do not say it themselves. */
function Unknown({ unknown }: { unknown: NonNullable<ArticleMeta['unknown']> }) {
  return (
    <>
      <div>
        <dt>What we do not know</dt>
        <dd>
          <ul>
            {unknown.map(({ text, claim }) => (
              <li key={claim} data-claim={claim}>
                <Link href={`/evidence/${claim}`} prefetch={false}>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>When to see a doctor</dt>
        <dd>{whenToSeeADoctor}</dd>
      </div>
    </>
  )
}
