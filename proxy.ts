import { randomBytes, randomUUID } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { readingHeaders } from '@/components/site/security-headers.ts'
import { getAddress } from '@/lib/customers/addresses/queries.ts'
import { hasGoogle } from '@/lib/customers/auth/google.ts'
import { accountDoor, adminDoor, type Door } from '@/lib/customers/door.ts'
import { sessionBehind } from '@/lib/customers/queries.ts'
import { SESSION_COOKIE } from '@/lib/customers/sessions/cookie.ts'
import { opensOrder } from '@/lib/orders/link.ts'
import { realNow } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { problem } from '@/lib/platform/problem.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { take } from '@/lib/platform/rate-limit/store.ts'
import { senderOf } from '@/lib/platform/request.ts'
import { doorOfRefill, NOT_THEIRS } from '@/lib/refills/access.ts'
import { accessBehind } from '@/lib/refills/queries.ts'
import { WAY_BACK_COOKIE } from '@/lib/refills/way-back.ts'

/** No page lives here: leading a request to it answers 404, which a page made for a visit no longer can. */
const NOWHERE = '/no-such-page'

/**
 * For the pages of one visitor only: a request id, and a policy under which no inline script runs but Next's own.
 * Pages for everyone are static and never come through here.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const refused = request.method === 'POST' ? await refuseFlood(request) : null
  if (refused) return refused
  const requestId = randomUUID()
  const turnedAway = await turnAway(request, requestId)
  if (turnedAway) return turnedAway
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-request-id', requestId)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('x-request-id', requestId)
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

export const config = {
  // Next reads this without running it, so it cannot be written any shorter.
  matcher: [
    '/cart/:path*',
    '/checkout/:path*',
    '/orders/:path*',
    '/find-order',
    '/account/:path*',
    '/admin/:path*',
    '/refills/:path*',
  ],
}

/** More forms than anybody fills in: the limits of each action speak to people, this one to machines. */
async function refuseFlood({ headers }: NextRequest): Promise<Response | null> {
  const taken = await take(limits.forms, senderOf(headers), realNow()).catch(() => null)
  // Without a database there is nothing to guard, and the action says so in its own words.
  if (taken === null || taken.allowed) return null
  const seconds = String(taken.retryAfterSeconds)
  return problem(429, `That was a lot at once. Try again in ${seconds} seconds.`, { 'retry-after': seconds })
}

/** The answer to somebody who may not open the page; null for whoever may. */
async function turnAway(request: NextRequest, requestId: string): Promise<Response | null> {
  const door = await doorOf(request, requestId)
  switch (door.door) {
    case 'open':
      return null
    case 'nowhere':
      // A static page cannot answer a form.
      if (request.method === 'POST')
        return problem(404, 'There is no such page.', { 'x-request-id': requestId })
      return nowhere(request, requestId)
    case 'shut':
      return problem(503, 'This page cannot be opened just now. Try again in a moment.', {
        'retry-after': '30',
      })
    case 'elsewhere':
      return NextResponse.redirect(new URL(door.path, request.url), {
        status: 303,
        headers: { 'cache-control': 'private, no-store' },
      })
  }
}

/** The page that says so is one for everyone, and needs the policy of those. */
function nowhere({ url }: NextRequest, requestId: string): Response {
  const headers = readingHeaders(process.env).map(({ key, value }): [string, string] => [key, value])
  return NextResponse.rewrite(new URL(NOWHERE, url), {
    headers: [...headers, ['x-request-id', requestId], ['cache-control', 'private, no-store']],
  })
}

async function doorOf(request: NextRequest, requestId: string): Promise<Door> {
  const { cookies, method, nextUrl } = request
  const { pathname, search } = nextUrl
  if (isClosedOrder(nextUrl)) return { door: 'nowhere' }
  const [, room] = pathname.split('/')
  if (room === 'refills') return refillDoor(request, requestId)
  if (room !== 'account' && room !== 'admin') return { door: 'open' }
  const session = await sessionBehind(cookies.get(SESSION_COOKIE)?.value)
  if (room === 'admin') return adminDoor(session)
  if (session.state === 'signed_in' && (await isStrangers(pathname, session.userId)))
    return { door: 'nowhere' }
  // A form that comes after a session has ended is answered by its action, in words.
  return method === 'GET' || method === 'HEAD' ? accountDoor(pathname, search, session) : { door: 'open' }
}

/** True for the page of something that belongs to another account, or to nobody. */
async function isStrangers(pathname: string, userId: string): Promise<boolean> {
  const id = /^\/account\/addresses\/(?!new$)([^/]+)$/.exec(pathname)?.[1]
  return id !== undefined && (await getAddress(userId, id)) === null
}

/** An order whose link does not open it answers as if there were no such order. */
function isClosedOrder({ pathname, searchParams }: URL): boolean {
  const [, room, number = ''] = pathname.split('/')
  return room === 'orders' && !opensOrder(number, searchParams.get('key'))
}

/** Another's refill, and one that does not exist, answer the same; whoever asked is noted without a name. */
async function refillDoor({ cookies, method, nextUrl }: NextRequest, requestId: string): Promise<Door> {
  const { pathname, search, searchParams } = nextUrl
  const [, , number = '', page] = pathname.split('/')
  const session = await sessionBehind(cookies.get(SESSION_COOKIE)?.value)
  const key = searchParams.get('key') ?? cookies.get(WAY_BACK_COOKIE)?.value ?? null
  const access = await accessBehind(number, key, session)
  const door = doorOfRefill(access, page, `${pathname}${search}`, method)
  if (door.door === 'nowhere') log.warn({ requestId, number }, NOT_THEIRS)
  return door
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
    `form-action 'self' ${[paymentOrigin(), ...googleOrigin()].join(' ')}`,
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

/** The button of Google is a form whose answer leads there. */
function googleOrigin(): string[] {
  return hasGoogle() ? ['https://accounts.google.com'] : []
}
