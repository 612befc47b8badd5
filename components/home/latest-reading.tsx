import Link from 'next/link'
import { articlePath, articles } from '@/content/articles/index.ts'

/** How many articles the home page names. */
const SHOWN = 4

/** The latest articles: title and one line. */
export function LatestReading() {
  const latest = articles
    .toSorted((one, other) => other.published.localeCompare(one.published))
    .slice(0, SHOWN)
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
        {latest.map((article) => (
          <li key={article.slug} className="relative">
            <h3 className="title-3">
              <Link href={articlePath(article)} className="stretched">
                {article.title}
              </Link>
            </h3>
            <p className="text-soft">{article.description}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
