import type { ReactNode } from 'react'
import { Disclaimer } from '@/components/site/disclaimer.tsx'
import { JsonLd } from '@/components/site/json-ld.tsx'
import type { Crumb } from '@/components/ui/breadcrumb.tsx'
import { type ArticleMeta, articlePath } from '@/content/articles/index.ts'
import { env } from '@/lib/platform/env.ts'
import type { Outline } from '@/lib/reading/outline.ts'
import { About } from './about.tsx'
import { Contents } from './contents.tsx'
import { ArticleHead } from './head.tsx'
import { Notes } from './notes.tsx'
import { ReadNext } from './read-next.tsx'
import { articleData } from './structured-data.ts'

type Props = { article: ArticleMeta; outline: Outline; children: ReactNode }

/** An article and all that stands around its text, in reading order. */
export function ArticlePage({ article, outline, children }: Props) {
  const crumbs: Crumb[] = [
    { name: 'Home', path: '/' },
    { name: 'Learn', path: '/learn' },
    { name: article.title, path: articlePath(article) },
  ]
  const { STORE_URL } = env()
  return (
    <div className="wrap article">
      <article className="article-grid">
        <ArticleHead article={article} words={outline.words} crumbs={crumbs} />
        <Contents
          sections={[
            ...outline.sections,
            { id: 'about', title: 'About this article' },
            { id: 'notes', title: 'Notes' },
          ]}
        />
        <div className="article-text">
          {children}
          <About article={article} url={new URL(articlePath(article), STORE_URL).href} />
          <Notes claims={outline.claims} />
        </div>
      </article>
      <ReadNext slugs={article.related} />
      <Disclaimer statements={outline.statements} />
      <JsonLd data={articleData(article, outline, crumbs, STORE_URL)} />
    </div>
  )
}
