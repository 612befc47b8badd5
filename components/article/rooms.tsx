import Link from 'next/link'
import { glossary } from '@/content/glossary/glossary.ts'
import { allClaims } from '@/lib/evidence/evidence.ts'

/** The rooms beside the articles: where to check, look up and ask. */
export function Rooms() {
  const rooms = [
    {
      path: '/evidence',
      name: 'Check a statement',
      text: `All ${allClaims().length} statements of the evidence library, each with its grade, its limits and its sources. Nothing is sold there.`,
    },
    {
      path: '/learn/glossary',
      name: 'Look up a word',
      text: `${glossary.length} words in plain English, from barrier to trial.`,
    },
    {
      path: '/learn/signals',
      name: 'Think about your own skin',
      text: 'Six signals, common causes, and when to see a doctor. Your answers stay in your browser, and it never diagnoses.',
    },
  ]
  return (
    <section className="part" aria-labelledby="rooms">
      <h2 id="rooms">Check, look up, ask</h2>
      <ul className="article-list">
        {rooms.map(({ path, name, text }) => (
          <li key={path}>
            <h3>
              <Link href={path} className="stretched">
                {name}
              </Link>
            </h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
