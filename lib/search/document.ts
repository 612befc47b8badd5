/** What one can find: plain data, the same for everyone. */
import { type ArticleMeta, articlePath } from '@/content/articles/index.ts'
import { sections } from '@/content/evidence/sections.ts'
import { glossary, termPath } from '@/content/glossary/glossary.ts'
import { copyOf } from '@/content/products/copy.ts'
import { fullName, type Product, productPath } from '@/lib/catalog/product.ts'
import type { Claim } from '@/lib/evidence/claim.ts'
import { caveatAt, gradeWords, statementAt } from '@/lib/evidence/evidence.ts'
import type { Outline } from '@/lib/reading/outline.ts'

export type Kind = 'article' | 'term' | 'statement' | 'product'

/** What a result shows. */
export type Found = {
  /** Where it leads, which is also what tells it from all others. */
  readonly path: string
  readonly title: string
  readonly kind: Kind
  readonly excerpt: string
}

/** What is looked through. `text` is searched and never shown. */
export type Document = Found & { readonly text: string }

/** An article, and each of its sections. */
export function articleDocuments(article: ArticleMeta, outline: Outline): Document[] {
  const path = articlePath(article)
  const { title, description } = article
  return [
    { path, title, kind: 'article', excerpt: description, text: description },
    ...outline.sections.map((section) => ({
      path: `${path}#${section.id}`,
      title: section.title,
      kind: 'article' as const,
      excerpt: `In “${title}”`,
      text: section.text,
    })),
  ]
}

/** Every word of the glossary. */
export function termDocuments(): Document[] {
  return glossary.map(({ id, name, also = [], text }) => ({
    path: termPath(id),
    title: name,
    kind: 'term',
    excerpt: text,
    text: also.join(' '),
  }))
}

/**
 * A statement of the register. The results stand on a page that leads to products, so one that names a disease is found
 * by its words and shows none of them; no grade is shown without its caveat.
 */
export function statementDocument(claim: Claim): Document {
  const { id, statement, caveat, grade, namesDisease } = claim
  const path = `/evidence/${id}`
  const text = `${statement} ${caveat}`
  if (namesDisease) {
    const excerpt =
      'It names a condition, so its words, grade and caveat stand in the evidence library alone.'
    const about = sections.find((section) => section.id === claim.section)?.title
    return { path, title: `A statement on: ${about}`, kind: 'statement', excerpt, text }
  }
  const excerpt = `${gradeWords(grade)}. ${caveatAt(claim, 'article')}`
  return { path, title: `Examined: “${statementAt(claim, 'article')}”`, kind: 'statement', excerpt, text }
}

/** A product or protocol by what it holds. */
export function productDocument(product: Product): Document {
  const names = product.parts.flatMap(({ bottle }) => bottle.ingredients.map(({ name }) => name))
  const { description } = copyOf(product.sku)
  return {
    path: productPath(product),
    title: fullName(product),
    kind: 'product',
    excerpt: description,
    text: names.join(' '),
  }
}
