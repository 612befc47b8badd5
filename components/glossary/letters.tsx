import type { Letter } from '@/content/glossary/glossary.ts'

/** Where a letter's words stand on the page. */
export function letterAnchor(letter: string): string {
  return `letter-${letter.toLowerCase()}`
}

/** The alphabet as a way through the page; letters without a word are left out. */
export function Letters({ letters }: { letters: readonly Letter[] }) {
  return (
    <nav className="letters" id="letters" aria-label="Letters">
      <div className="wrap">
        <ul>
          {letters.map(({ letter }) => (
            <li key={letter}>
              <a href={`#${letterAnchor(letter)}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
