import Link from 'next/link'
import type { Found, Kind } from '@/lib/search/document.ts'

const kinds: Readonly<Record<Kind, string>> = {
  article: 'Reading',
  term: 'Glossary',
  statement: 'Evidence',
  product: 'Product',
}

/** What was found, best first. */
export function Results({ found }: { found: readonly Found[] }) {
  return (
    <ol className="found">
      {found.map(({ path, title, kind, excerpt }) => (
        <li key={path}>
          <p className="found-kind">{kinds[kind]}</p>
          <Link href={path} prefetch={false} className="found-title">
            {title}
          </Link>
          <p className="found-excerpt">{excerpt}</p>
        </li>
      ))}
    </ol>
  )
}
