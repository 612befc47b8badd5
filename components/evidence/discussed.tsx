import { type ArticleMeta, articlePath, articles } from '@/content/articles/index.ts'
import { outlineOf } from '@/content/articles/outline-of.ts'
import { sections } from '@/content/evidence/sections.ts'
import type { Claim } from '@/lib/evidence/claim.ts'

/** Where the articles come to speak of a statement: the section it belongs to, and each sentence that cites it. */
export async function Discussed({ claim }: { claim: Claim }) {
  const section = sections.find(({ id }) => id === claim.section)
  const places = await placesOf(claim.id)
  return (
    <section className="part" aria-labelledby="discussed">
      <h2 id="discussed">Where it is discussed</h2>
      <ul className="discussed">
        {section && (
          <li>
            <a href={section.path}>{section.title}</a>, a section of the gut-skin article
          </li>
        )}
        {places.map(({ article, note }) => (
          <li key={article.slug}>
            <a href={`${articlePath(article)}#cite-${note}`}>{article.title}</a>, note {note}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Place = { readonly article: ArticleMeta; readonly note: number }

async function placesOf(id: string): Promise<readonly Place[]> {
  const places = await Promise.all(
    articles.map(async (article): Promise<Place> => {
      const { claims } = await outlineOf(article)
      return { article, note: claims.indexOf(id) + 1 }
    }),
  )
  return places.filter(({ note }) => note > 0)
}
