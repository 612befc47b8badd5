import { cardFor, shareCard } from '@/components/site/share-card.ts'
import { breadcrumbList, faqPage } from '@/components/site/structured-data.ts'
import type { Crumb } from '@/components/ui/breadcrumb.tsx'
import { EDITOR } from '@/content/articles/about.ts'
import { type ArticleMeta, articlePath } from '@/content/articles/index.ts'
import type { Outline } from '@/lib/reading/outline.ts'

/** An article, the way to it and the questions it answers in sight, for search engines. */
export function articleData(
  article: ArticleMeta,
  { questions, words }: Outline,
  crumbs: readonly Crumb[],
  storeUrl: string,
) {
  const absolute = (path: string) => new URL(path, storeUrl).href
  const publisher = { '@type': 'Organization', name: 'VitaalSkin', url: absolute('/') }
  const data = [
    {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: article.title,
      description: article.description,
      datePublished: article.published,
      dateModified: article.updated,
      author: { ...publisher, name: EDITOR },
      publisher,
      image: absolute(shareCard(cardFor(articlePath(article))).src),
      wordCount: words,
      inLanguage: 'en-US',
      mainEntityOfPage: absolute(articlePath(article)),
    },
    breadcrumbList(crumbs, storeUrl),
  ]
  return questions.length > 0 ? [...data, faqPage(questions)] : data
}
