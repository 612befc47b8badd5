import { Temporal } from 'temporal-polyfill'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb.tsx'
import { EDITOR } from '@/content/articles/about.ts'
import type { ArticleMeta } from '@/content/articles/index.ts'
import { formatDate } from '@/lib/platform/calendar.ts'
import { readingMinutes } from '@/lib/reading/time.ts'

type Props = { article: ArticleMeta; words: number; crumbs: readonly Crumb[] }

/** Title, what it is about, who made it, when, and how long it takes. */
export function ArticleHead({ article, words, crumbs }: Props) {
  const { title, description, published, updated } = article
  return (
    <header className="article-head">
      <Breadcrumb crumbs={crumbs} />
      <h1 className="title-1">{title}</h1>
      <p className="article-lead">{description}</p>
      <p className="article-facts">
        <span>{EDITOR}</span>
        <span>
          Published <Day day={published} />
        </span>
        {updated !== published && (
          <span>
            Updated <Day day={updated} />
          </span>
        )}
        <span>{readingMinutes(words)} minutes</span>
      </p>
    </header>
  )
}

function Day({ day }: { day: string }) {
  return <time dateTime={day}>{formatDate(Temporal.PlainDate.from(day))}</time>
}
