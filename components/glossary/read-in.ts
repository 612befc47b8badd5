import { type ArticleMeta, articles } from '@/content/articles/index.ts'

/** The articles that link to each term, by the term's id: counted from the articles themselves. */
export async function articlesByTerm(): Promise<ReadonlyMap<string, readonly ArticleMeta[]>> {
  const byTerm = new Map<string, ArticleMeta[]>()
  for (const article of articles) {
    const { outline } = await import(`@/content/articles/${article.slug}.mdx`)
    for (const id of outline.terms) byTerm.set(id, [...(byTerm.get(id) ?? []), article])
  }
  return byTerm
}
