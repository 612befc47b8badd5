import type { Outline } from '@/lib/reading/outline.ts'
import type { ArticleMeta } from './index.ts'

/** What an article is made of, counted from its source while the site is built. */
export async function outlineOf({ slug }: Pick<ArticleMeta, 'slug'>): Promise<Outline> {
  const { outline } = await import(`@/content/articles/${slug}.mdx`)
  return outline
}
