import { env } from '@/lib/platform/env.ts'
import { type ReadingPage, readingPages } from '@/lib/reading/pages.ts'

const rooms: Readonly<Record<ReadingPage['room'], string>> = {
  learn: 'Reading',
  evidence: 'The evidence library',
  store: 'The store',
}

/** What there is to read here, for machines (llmstxt.org). */
export async function GET(): Promise<Response> {
  const pages = await readingPages()
  const parts = Object.entries(rooms).map(([room, title]) => {
    const lines = pages.filter((page) => page.room === room).map(lineOf)
    return `## ${title}\n\n${lines.join('\n')}\n`
  })
  return new Response([intro, ...parts].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

const intro = `# VitaalSkin

> Articles on how gut and skin are connected, a library of graded statements with their references, and two supplements.

Every page listed here answers \`Accept: text/markdown\` with Markdown. A grade is never to be quoted without its caveat.
`

function lineOf({ path, title, description }: ReadingPage): string {
  const link = `- [${title}](${new URL(path, env().STORE_URL).href})`
  return description ? `${link}: ${description}` : link
}
