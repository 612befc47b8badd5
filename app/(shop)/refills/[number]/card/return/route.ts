import type { NextRequest } from 'next/server'
import { signInPath } from '@/lib/customers/next-path.ts'
import { now } from '@/lib/platform/clock.ts'
import { requestIdOf } from '@/lib/platform/request.ts'
import { takeNewCard } from '@/lib/refills/asking/new-card.ts'
import { leaveAnswer } from '@/lib/refills/asking/said.ts'
import { planWay } from '@/lib/refills/link.ts'
import { accessHere } from '@/lib/refills/queries.ts'
import { keptKey } from '@/lib/refills/way-back.ts'

type Context = { readonly params: Promise<{ readonly number: string }> }

/**
 * Where Stripe sends somebody back to, with a card saved or without. What Stripe says of its own page decides, for this
 * refill and its customer alone; loading it again changes nothing.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { number } = await params
  const { searchParams } = request.nextUrl
  const key = await keptKey()
  const access = await accessHere(number, key)
  if (access.state === 'sign_in') return leadTo(signInPath(planWay({ number, key: null }, 'card')))
  if (access.state !== 'open') return leadTo(planWay({ number, key }))
  const sessionId = searchParams.get('session_id')
  if (sessionId === null) return leadTo(planWay(access, 'card'))
  const context = { requestId: requestIdOf(request.headers), now: now() }
  const came = { sessionId, seen: Number(searchParams.get('seen')) }
  const answer = await takeNewCard(access, came, context)
  const page = answer?.status === 'done' ? undefined : 'card'
  if (answer) await leaveAnswer(number, page, answer, context.now)
  return leadTo(`${planWay(access, page)}${answer ? '#said' : ''}`)
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
