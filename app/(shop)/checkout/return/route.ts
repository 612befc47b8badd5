import type { NextRequest } from 'next/server'
import { orderPath } from '@/lib/orders/link.ts'
import { lookUp } from '../look-up.ts'

/**
 * Where Stripe sends a buyer back to. Safe to load again: placing an order twice is impossible. Not a page, because a
 * page that is made for a visit can lead nowhere without script.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const sessionId = request.nextUrl.searchParams.get('session_id')
  const found = await lookUp(sessionId)
  if (found.state === 'unknown') return leadTo('/no-such-page')
  if (found.state === 'placed' && found.number) return leadTo(`${orderPath(found.number)}&placed=now`)
  return leadTo(`/checkout/status?session_id=${sessionId}`)
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
