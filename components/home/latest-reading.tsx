import Link from 'next/link'
import { type ArticleMeta, articlePath, articles } from '@/content/articles/index.ts'
import { outlineOf } from '@/content/articles/outline-of.ts'
import { readingMinutes } from '@/lib/reading/time.ts'

/** How many articles the home page names. */
const SHOWN = 4

/** The latest articles. */
export function LatestReading() {
  const newest = articles.toSorted((one, other) => other.published.localeCompare(one.published))
  return (
    <section className="wrap home-head pt-section" aria-labelledby="reading">
      <div>
        <h2 id="reading" className="title-2">
          Latest reading
        </h2>
        <p className="mt-4">
          <Link href="/learn">All articles</Link>
        </p>
      </div>
      <ul className="reading-list">
        {newest.slice(0, SHOWN).map((article) => (
          <ReadingRow key={article.slug} article={article} />
        ))}
      </ul>
    </section>
  )
}

/** An article: title, one line, and how long it takes. */
async function ReadingRow({ article }: { article: ArticleMeta }) {
  const { words } = await outlineOf(article)
  return (
    <li className="relative">
      <h3 className="title-3">
        <Link href={articlePath(article)} className="stretched">
          {article.title}
        </Link>
      </h3>
      <p className="text-soft">{article.description}</p>
      <p className="reading-minutes">{readingMinutes(words)} minutes</p>
    </li>
  )
}
