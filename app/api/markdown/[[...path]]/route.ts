import { env } from '@/lib/platform/env.ts'
import { problem } from '@/lib/platform/problem.ts'
import { toMarkdown } from '@/lib/reading/markdown.ts'
import { readingPaths } from '@/lib/reading/pages.ts'

type Context = RouteContext<'/api/markdown/[[...path]]'>

const TIMEOUT_MS = 10_000

/**
 * A reading page for a machine that prefers Markdown (`next.config.ts` leads it here). Made from the page itself, so that
 * the two never differ.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { path = [] } = await params
  const address = `/${path.join('/')}`
  const paths = await readingPaths()
  if (!paths.includes(address)) return problem(404, 'There is no such page to read.')
  const { PORT, STORE_URL } = env()
  const page = await fetch(`http://127.0.0.1:${PORT}${address}`, {
    headers: { accept: 'text/html' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!page.ok) return problem(502, 'The page could not be read.')
  const markdown = await toMarkdown(await page.text(), new URL(address, STORE_URL).href)
  return new Response(markdown, {
    headers: { 'content-type': 'text/markdown; charset=utf-8', vary: 'Accept' },
  })
}
