import Link from 'next/link'
import { sections } from './sections.ts'

/** The rooms of the account with what one does there. */
export function SectionList() {
  return (
    <ul className="entries mt-14">
      {sections
        .filter(({ says }) => says !== '')
        .map(({ name, path, says }) => (
          <li key={path}>
            <div>
              <Link href={path} prefetch={false} className="title-3 font-serif">
                {name}
              </Link>
              <p className="mt-1 text-soft">{says}</p>
            </div>
          </li>
        ))}
    </ul>
  )
}
