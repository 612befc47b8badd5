import Link from 'next/link'
import { articleAt, articlePath } from '@/content/articles/index.ts'

/** What to read after this. */
export function ReadNext({ slugs }: { slugs: readonly string[] }) {
  return (
    <nav className="read-next" aria-labelledby="read-next">
      <h2 id="read-next">Read next</h2>
      <ul>
        {slugs
          .flatMap((slug) => articleAt(slug) ?? [])
          .map((article) => (
            <li key={article.slug}>
              <Link href={articlePath(article)}>{article.title}</Link>
              <p>{article.description}</p>
            </li>
          ))}
      </ul>
    </nav>
  )
}
