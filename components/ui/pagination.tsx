import Link from 'next/link'
import { pagesShown } from './pages-shown.ts'
import './pagination.css'

type Props = {
  /** Names what is paged, for those who cannot see where it stands. */
  label: string
  /** From 1 to `last`. */
  current: number
  last: number
  pathOf: (page: number) => string
}

/** The way through many pages: plain links. */
export function Pagination({ label, current, last, pathOf }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="pagination">
        {current > 1 && (
          <li>
            <Link href={pathOf(current - 1)} rel="prev" className="pagination-step">
              Previous
            </Link>
          </li>
        )}
        {pagesShown(current, last).map((page, index) =>
          page === 'gap' ? (
            <li key={index < 2 ? 'before' : 'after'} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={page}>
              <Link
                href={pathOf(page)}
                aria-label={`Page ${page}`}
                aria-current={page === current ? 'page' : undefined}
              >
                {page}
              </Link>
            </li>
          ),
        )}
        {current < last && (
          <li>
            <Link href={pathOf(current + 1)} rel="next" className="pagination-step">
              Next
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
