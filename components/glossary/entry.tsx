import Link from 'next/link'
import type { ReactElement } from 'react'
import { type ArticleMeta, articlePath } from '@/content/articles/index.ts'
import { termOf } from '@/content/glossary/glossary.ts'
import type { Term } from '@/content/glossary/term.ts'

type Props = {
  term: Term
  /** The articles in which the word is explained. */
  readIn: readonly ArticleMeta[]
}

/** One word: what it means, how sure that is, and where it leads. */
export function Entry({ term, readIn }: Props) {
  const { id, name, also, text, claim, related } = term
  return (
    <div className="entry" id={id}>
      <dt>
        {name}
        {also && <span className="entry-also"> {also.join(', ')}</span>}
      </dt>
      <dd>
        {text}{' '}
        {claim && (
          <a className="entry-sure" href={`/evidence/${claim}`} aria-label={`${name}: how sure is this?`}>
            How sure is this?
          </a>
        )}
      </dd>
      <dd className="entry-links">
        See{' '}
        <Listed>
          {related.map((other) => (
            <a key={other} href={`#${other}`}>
              {termOf(other).name}
            </a>
          ))}
        </Listed>
      </dd>
      {readIn.length > 0 && (
        <dd className="entry-links">
          Read{' '}
          <Listed>
            {readIn.map((article) => (
              <Link key={article.slug} href={articlePath(article)} prefetch={false}>
                {article.title}
              </Link>
            ))}
          </Listed>
        </dd>
      )}
    </div>
  )
}

/** Links in one line, with a mark between that is not read aloud as part of any. */
function Listed({ children }: { children: readonly ReactElement[] }) {
  return children.map((child, at) => (
    <span key={child.key} className="entry-link">
      {child}
      {at < children.length - 1 && '\u00a0· '}
    </span>
  ))
}
