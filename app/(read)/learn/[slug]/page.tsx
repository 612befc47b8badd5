import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticlePage } from '@/components/article/article-page.tsx'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { type ArticleMeta, articleAt, articlePath, articles } from '@/content/articles/index.ts'

export const ensureStatic = 'navigation'

type Props = PageProps<'/learn/[slug]'>

export function generateStaticParams() {
  return articles.map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleIn(params)
  const { title, description } = article
  return pageMetadata({ title, description, path: articlePath(article) })
}

export default async function Page({ params }: Props) {
  const article = await articleIn(params)
  const { default: Text, outline } = await import(`@/content/articles/${article.slug}.mdx`)
  return (
    <ArticlePage article={article} outline={outline}>
      <Text />
    </ArticlePage>
  )
}

async function articleIn(params: Props['params']): Promise<ArticleMeta> {
  return articleAt((await params).slug) ?? notFound()
}
