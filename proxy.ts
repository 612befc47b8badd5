import { randomBytes, randomUUID } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { SESSION_COOKIE, sessionBehind } from '@/lib/customers/queries.ts'
import { opensOrder } from '@/lib/orders/link.ts'
import { now } from '@/lib/platform/clock.ts'
import { problem } from '@/lib/platform/problem.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { take } from '@/lib/platform/rate-limit/store.ts'
import { senderOf } from '@/lib/platform/request.ts'

/** No page lives here: leading a request to it answers 404, which a page made for a visit no longer can. */
const NOWHERE = '/no-such-page'

/**
 * For the pages of one visitor only: a request id, and a policy under which no inline script runs but Next's own.
 * Pages for everyone are static and never come through here.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const refused = request.method === 'POST' ? await refuseFlood(request) : null
  if (refused) return refused
  if (isClosedOrder(request.nextUrl) || (await isClosedDesk(request)))
    return NextResponse.rewrite(new URL(NOWHERE, request.url))
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-request-id', randomUUID())
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

export const config = {
  matcher: ['/cart/:path*', '/checkout/:path*', '/orders/:path*', '/find-order', '/admin/:path*'],
}

/** More forms than anybody fills in: the limits of each action speak to people, this one to machines. */
async function refuseFlood({ headers }: NextRequest): Promise<Response | null> {
  const taken = await take(limits.forms, senderOf(headers), now()).catch(() => null)
  // Without a database there is nothing to guard, and the action says so in its own words.
  if (taken === null || taken.allowed) return null
  const seconds = String(taken.retryAfterSeconds)
  return problem(429, `That was a lot at once. Try again in ${seconds} seconds.`, { 'retry-after': seconds })
}

/** An order whose link does not open it answers as if there were no such order. */
function isClosedOrder({ pathname, searchParams }: URL): boolean {
  const [, room, number = ''] = pathname.split('/')
  return room === 'orders' && !opensOrder(number, searchParams.get('key'))
}

/** To anybody but an operator there is no room of operators. */
async function isClosedDesk({ nextUrl, cookies }: NextRequest): Promise<boolean> {
  if (!/^\/admin(\/|$)/.test(nextUrl.pathname)) return false
  const session = await sessionBehind(cookies.get(SESSION_COOKIE)?.value)
  return session.state !== 'signed_in' || session.role !== 'OPERATOR'
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `form-action 'self' ${paymentOrigin()}`,
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ')
}

/** Check out without JavaScript is a form whose answer leads to Stripe's page; a browser asks the policy about that too. */
function paymentOrigin(): string {
  return process.env.STORE_MODE === 'live'
    ? 'https://checkout.stripe.com'
    : new URL(
        process.env.STRIPE_SANDBOX_PUBLIC_URL ?? process.env.STRIPE_API_BASE ?? 'http://127.0.0.1:12111',
      ).origin
}
