import { Feed } from 'feed'
import { articlePath, articles } from '@/content/articles/index.ts'
import { env } from '@/lib/platform/env.ts'

/** The articles as an Atom feed. */
export async function GET(): Promise<Response> {
  const whole = (path: string) => new URL(path, env().STORE_URL).href
  const feed = new Feed({
    id: whole('/learn'),
    link: whole('/learn'),
    title: 'VitaalSkin: reading',
    description: 'Articles on how gut and skin are connected, and how sure anyone can be.',
    language: 'en-US',
    copyright: 'VitaalSkin',
    author: { name: 'VitaalSkin editorial' },
    feedLinks: { atom: whole('/feed.xml') },
    updated: latest(),
  })
  for (const article of articles) {
    const link = whole(articlePath(article))
    feed.addItem({
      id: link,
      link,
      title: article.title,
      description: article.description,
      published: noon(article.published),
      date: noon(article.updated),
    })
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}

function latest(): Date {
  return new Date(Math.max(...articles.map(({ updated }) => noon(updated).getTime())))
}

/** A calendar day as a moment that is the same day everywhere in the United States. */
function noon(day: string): Date {
  return new Date(`${day}T17:00:00Z`)
}
