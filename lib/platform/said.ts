/**
 * What a form answered, for a visitor without script: carried in a cookie over the redirect to the page that says it.
 * docs/decisions has the reason (0010).
 */
import { cookies } from 'next/headers'
import { env } from './env.ts'
import { isSigned, sign } from './tokens.ts'

const COOKIE = 'vs_said'
const MAX_AGE_SECONDS = 20
const PURPOSE = 'said'

/** Keeps what `form` answered for the page that comes next. */
export async function leaveSaid(form: string, answer: object): Promise<void> {
  const { LINK_SECRET, STORE_URL } = env()
  const text = Buffer.from(JSON.stringify(answer)).toString('base64url')
  const jar = await cookies()
  jar.set(COOKIE, `${text}.${sign(LINK_SECRET, PURPOSE, `${form} ${text}`)}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: STORE_URL.startsWith('https:'),
    path: '/',
    maxAge: MAX_AGE_SECONDS,
  })
}

/** What `form` has just answered, or null. It is signed, so it is what `leaveSaid` was given. */
export async function readSaid<T extends object>(form: string): Promise<T | null> {
  const [text = '', signature = ''] = (await cookies()).get(COOKIE)?.value.split('.') ?? []
  if (!isSigned(env().LINK_SECRET, PURPOSE, `${form} ${text}`, signature)) return null
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as T
}
