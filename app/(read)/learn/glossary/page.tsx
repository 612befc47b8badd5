import type { Metadata } from 'next'
import { Entry } from '@/components/glossary/entry.tsx'
import { Letters, letterAnchor } from '@/components/glossary/letters.tsx'
import { articlesByTerm } from '@/components/glossary/read-in.ts'
import { glossaryData } from '@/components/glossary/structured-data.ts'
import { JsonLd } from '@/components/site/json-ld.tsx'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'
import { byLetter, glossary } from '@/content/glossary/glossary.ts'
import { env } from '@/lib/platform/env.ts'

export const ensureStatic = 'navigation'

const path = '/learn/glossary'

const crumbs = [
  { name: 'Learn', path: '/learn' },
  { name: 'Glossary', path },
]

export const metadata: Metadata = pageMetadata({
  title: 'Glossary',
  description:
    'The words of gut, skin, studies and supplement labels in one to three plain sentences each, with how sure anyone can be.',
  path,
})

export default async function GlossaryPage() {
  const letters = byLetter(glossary)
  const readIn = await articlesByTerm()
  return (
    <div className="glossary pb-section">
      <JsonLd data={glossaryData(glossary, path, crumbs, env().STORE_URL)} />
      <header className="wrap pt-8">
        <Breadcrumb crumbs={crumbs} />
        <h1 className="mt-6 title-1">Glossary</h1>
        <p className="mt-6 reading">
          {glossary.length} words that come up when one reads about gut, skin and supplements, in a sentence
          or two each. Where an entry says something about health, “How sure is this?” leads to its grade, its
          caveat and its sources.
        </p>
      </header>
      <Letters letters={letters} />
      <div className="wrap">
        {letters.map(({ letter, terms }) => (
          <section key={letter} className="letter" aria-labelledby={letterAnchor(letter)}>
            <div className="letter-head">
              <h2 id={letterAnchor(letter)}>{letter}</h2>
              <a className="letter-back" href="#letters">
                Letters
              </a>
            </div>
            <dl>
              {terms.map((term) => (
                <Entry key={term.id} term={term} readIn={readIn.get(term.id) ?? []} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  )
}
