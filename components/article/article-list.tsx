import Link from 'next/link'
import { type ArticleMeta, articlePath } from '@/content/articles/index.ts'
import { readingMinutes } from '@/lib/reading/time.ts'

type Props = { articles: readonly { readonly article: ArticleMeta; readonly words: number }[] }

/** Shorter articles, one a line. */
export function ArticleList({ articles }: Props) {
  return (
    <section className="part" aria-labelledby="closer">
      <h2 id="closer">Look closer</h2>
      <ul className="article-list">
        {articles.map(({ article, words }) => (
          <li key={article.slug}>
            <h3>
              <Link href={articlePath(article)} className="stretched">
                {article.title}
              </Link>
            </h3>
            <p>{article.description}</p>
            <p className="article-list-time">{readingMinutes(words)} minutes</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
