import { revalidatePath, revalidateTag } from 'next/cache'
import { z } from 'zod'
import { env } from '@/lib/platform/env.ts'
import { problem } from '@/lib/platform/problem.ts'
import { isSameSecret } from '@/lib/platform/tokens.ts'

const body = z.union([
  z.object({ tags: z.array(z.string().max(100)).min(1).max(50) }),
  z.object({ all: z.literal(true) }),
])

/** Expires cached pages by tag, or all of them after a restart. For the worker and the launcher, by their secret. */
export async function POST(request: Request): Promise<Response> {
  const given = request.headers.get('authorization') ?? ''
  if (!isSameSecret(given, `Bearer ${env().INTERNAL_SECRET}`))
    return problem(401, 'The internal secret is missing or wrong.')
  const parsed = body.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return problem(400, 'Send {"tags": […]} or {"all": true}.')
  if ('all' in parsed.data) revalidatePath('/', 'layout')
  else for (const tag of parsed.data.tags) revalidateTag(tag, { expire: 0 })
  return Response.json({ refreshed: true })
}
