/**
 * The doors of next-auth that this store opens: pressing the button of a mailed link, going to Google, coming back from
 * it. Every other address of next-auth answers 404, its own pages among them.
 */
import { cookies, headers } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { hasGoogle } from '@/lib/customers/auth/google.ts'
import { authOptions, CSRF_COOKIE, csrfPair } from '@/lib/customers/auth/options.ts'
import { ACCOUNT_HOME, safeNext } from '@/lib/customers/next-path.ts'
import { cookieOptions, readSessionHash } from '@/lib/customers/sessions/cookie.ts'
import { deviceOf } from '@/lib/customers/sessions/device.ts'
import { env } from '@/lib/platform/env.ts'
import { isFromHere } from '@/lib/platform/origin.ts'
import { problem } from '@/lib/platform/problem.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { waitFor } from '@/lib/platform/rate-limit/wait.ts'
import { senderOf } from '@/lib/platform/request.ts'
import { joinAccount } from '../joining.ts'

type Context = RouteContext<'/api/auth/[...nextauth]'>

/** Coming back from Google: the state and the verifier in her cookies prove that she went there from here. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const door = await doorOf(context)
  if (door !== 'callback/google' || !hasGoogle()) return problem(404, 'Not found')
  return toPages(await nextAuth(request, context))
}

/** The button of a mailed link (fields `token`, `next`), and the button of Google (field `next`). */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const door = await doorOf(context)
  const isOpen = door === 'callback/email' || (door === 'signin/google' && hasGoogle())
  if (!isOpen) return problem(404, 'Not found')
  if (!isFromHere(request.headers)) return problem(403, 'This form was not sent from this site.')
  const wait = await waitFor(limits.signInConfirm, senderOf(request.headers))
  if (wait !== null) return leadTo('/account/sign-in?error=TooMany')
  const form = await request.formData()
  const callbackUrl = `${env().STORE_URL}${safeNext(form.get('next'))}`
  if (door === 'signin/google') return toPages(await goToGoogle(context, callbackUrl))
  const query = new URLSearchParams({ token: String(form.get('token') ?? ''), callbackUrl })
  return toPages(await nextAuth(new NextRequest(`${env().STORE_URL}/api/auth/${door}?${query}`), context))
}

/** next-auth wants its own proof that the form came from here, which the browser has just given. */
async function goToGoogle(context: Context, callbackUrl: string): Promise<Response> {
  const { token, cookie } = csrfPair()
  const jar = await cookies()
  jar.set(CSRF_COOKIE, cookie, { ...cookieOptions(), httpOnly: true })
  const body = new URLSearchParams({ csrfToken: token, callbackUrl })
  const address = `${env().STORE_URL}/api/auth/signin/google`
  return nextAuth(new NextRequest(address, { method: 'POST', body }), context)
}

async function nextAuth(request: NextRequest, context: Context): Promise<Response> {
  // The one way to tell next-auth where it answers.
  process.env.NEXTAUTH_URL = env().STORE_URL
  const browser = {
    device: deviceOf((await headers()).get('user-agent')),
    sessionHash: await readSessionHash(),
  }
  return NextAuth(request, context, authOptions(browser, joinAccount))
}

/** Leads on as next-auth says, and to our sign-in page where it would show an error of its own. */
function toPages(answer: Response): Response {
  const location = answer.headers.get('location') ?? ACCOUNT_HOME
  const { pathname, searchParams } = new URL(location, env().STORE_URL)
  const isOwnPage = pathname.startsWith('/api/auth/')
  const error = searchParams.get('error') ?? 'Callback'
  const led = leadTo(isOwnPage ? `/account/sign-in?${new URLSearchParams({ error })}` : location)
  for (const cookie of answer.headers.getSetCookie()) led.headers.append('set-cookie', cookie)
  return led
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
}

async function doorOf({ params }: Context): Promise<string> {
  return (await params).nextauth.join('/')
}
