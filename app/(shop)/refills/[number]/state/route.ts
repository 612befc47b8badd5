import type { NextRequest } from 'next/server'
import { problem } from '@/lib/platform/problem.ts'
import { getState } from '@/lib/refills/overview/queries.ts'
import { accessHere } from '@/lib/refills/queries.ts'

type Context = { readonly params: Promise<{ readonly number: string }> }

/** How a refill stands, for a machine: the same dates and amounts as its page and its mails. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { number } = await params
  const access = await accessHere(number, request.nextUrl.searchParams.get('key'))
  if (access.state === 'over') return problem(410, 'This link has ended.')
  const state = access.state === 'open' ? await getState(access.planId) : null
  if (!state) return problem(404, 'There is no such refill.')
  return Response.json(state, { headers: { 'cache-control': 'private, no-store' } })
}
