import Link from 'next/link'
import { type ArticleMeta, articlePath } from '@/content/articles/index.ts'
import { readingMinutes } from '@/lib/reading/time.ts'

type Props = { article: ArticleMeta; words: number }

/** The article to begin with. */
export function Leading({ article, words }: Props) {
  return (
    <article className="leading">
      <h2 className="title-display">
        <Link href={articlePath(article)}>{article.title}</Link>
      </h2>
      <div className="leading-words">
        <p>{article.description}</p>
        <p className="text-sm text-soft">Begin here. {readingMinutes(words)} minutes.</p>
      </div>
    </article>
  )
}
