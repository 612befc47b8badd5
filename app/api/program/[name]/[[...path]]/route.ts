import { nameOf } from '@/lib/platform/document/compose.ts'
import { isDocument, WHOLE } from '@/lib/platform/document/rooms.ts'
import { splitPage } from '@/lib/platform/document/split.ts'
import { env } from '@/lib/platform/env.ts'
import { problem } from '@/lib/platform/problem.ts'

type Context = RouteContext<'/api/program/[name]/[[...path]]'>

const TIMEOUT_MS = 10_000

/** React's data of a reading page, for its program. A page made anew since then has another: then the document stays as it is. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { name, path = [] } = await params
  const address = `/${path.join('/')}`
  if (!isDocument(address)) return problem(404, 'No such page is sent as a document.')
  const page = await fetch(`http://127.0.0.1:${env().PORT}${address}`, {
    headers: { accept: 'text/html', [WHOLE]: '1' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const split = page.ok ? splitPage(await page.text()) : null
  if (!split || nameOf(split.data) !== name) return problem(404, 'That page has changed.')
  return new Response(split.data, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
