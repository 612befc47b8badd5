/** Tells the store, which is another process, that pages showing something must be made anew. */
import { env } from '@/lib/platform/env.ts'

/** @throws when the store does not answer with success: the job is then tried again. */
export async function refreshPages(tags: readonly string[]): Promise<void> {
  const { HOST, PORT, INTERNAL_SECRET } = env()
  const response = await fetch(`http://${HOST}:${PORT}/api/revalidate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${INTERNAL_SECRET}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`the store answered ${response.status} to a refresh of pages`)
}
