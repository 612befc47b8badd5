import Link from 'next/link'
import { articleAt, articlePath } from '@/content/articles/index.ts'
import { sections } from '@/content/evidence/sections.ts'
import type { Reading as Read } from '@/content/products/copy.ts'
import { claimsOfProduct, claimsOfSection } from '@/lib/evidence/evidence.ts'

type Props = { sku: string; reading: readonly Read[] }

/** What to read before buying, each with why, and how many graded statements wait there. */
export function Reading({ sku, reading }: Props) {
  return (
    <>
      <p className="mb-6 max-w-measure text-soft">
        Our evidence library grades {claimsOfProduct(sku).length} statements about what is in it, in the words
        in which they are often made.
      </p>
      <ul className="readings">
        {reading.map((read) => {
          const { path, title, about } = placeOf(read)
          return (
            <li key={path}>
              <h3>
                <Link href={path} className="stretched">
                  {title}
                </Link>
              </h3>
              <p>{read.why}</p>
              {about && <p className="readings-about">{about}</p>}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Where a reading stands. @throws when no such article or section is written. */
function placeOf({ article: slug, section: id }: Read): {
  path: string
  title: string
  about: string | null
} {
  const article = articleAt(slug)
  if (!article) throw new Error(`${slug} is not in content/articles`)
  if (!id) return { path: articlePath(article), title: article.title, about: null }
  const section = sections.find((one) => one.id === id)
  if (!section) throw new Error(`${id} is not in content/evidence/sections.ts`)
  return {
    path: section.path,
    title: section.title,
    about: `A section of “${article.title}”, with ${claimsOfSection(id).length} graded statements.`,
  }
}
