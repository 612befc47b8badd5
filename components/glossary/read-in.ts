import { type ArticleMeta, articles } from '@/content/articles/index.ts'
import { outlineOf } from '@/content/articles/outline-of.ts'

/** The articles that link to each term, by the term's id: counted from the articles themselves. */
export async function articlesByTerm(): Promise<ReadonlyMap<string, readonly ArticleMeta[]>> {
  const byTerm = new Map<string, ArticleMeta[]>()
  for (const article of articles) {
    const { terms } = await outlineOf(article)
    for (const id of terms) byTerm.set(id, [...(byTerm.get(id) ?? []), article])
  }
  return byTerm
}
