import type { Metadata } from 'next'
import { ArticleList } from '@/components/article/article-list.tsx'
import { Leading } from '@/components/article/leading.tsx'
import { Rooms } from '@/components/article/rooms.tsx'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { articles } from '@/content/articles/index.ts'
import { outlineOf } from '@/content/articles/outline-of.ts'

export const ensureStatic = 'navigation'

export const metadata: Metadata = pageMetadata({
  title: 'Learn: what is known about gut and skin',
  description:
    'Six articles on the gut-skin axis, a glossary, a self-check and every statement behind them with its grade. Read before you decide.',
  path: '/learn',
})

export default async function LearnPage() {
  const [leading, ...others] = await Promise.all(articles.map(withWords))
  return (
    <div className="wrap learn">
      <h1 className="title-2">Read first. Decide after.</h1>
      {leading && <Leading {...leading} />}
      <ArticleList articles={others} />
      <Rooms />
    </div>
  )
}

async function withWords(article: (typeof articles)[number]) {
  const { words } = await outlineOf(article)
  return { article, words }
}
