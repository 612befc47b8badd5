/**
 * What a form answered, carried over the redirect that follows a form sent without script. Next renders a page after
 * such a form from its prerendered shell, which does not hear what the action returned (16.4, cacheComponents).
 */
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { env } from './env.ts'
import { isSigned, newToken, sign } from './tokens.ts'

const COOKIE = 'vs_said'
const MAX_AGE_SECONDS = 60
const PURPOSE = 'said'

/** Keeps what `form` answered for the page at `path`, and leads there; `place` is the id of an element on it. */
export async function leadBack(form: string, answer: object, path: string, place = ''): Promise<never> {
  const { LINK_SECRET, STORE_URL } = env()
  const id = newToken().slice(0, 12)
  const text = Buffer.from(JSON.stringify(answer)).toString('base64url')
  const jar = await cookies()
  jar.set(COOKIE, `${text}.${sign(LINK_SECRET, PURPOSE, `${id} ${form} ${text}`)}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: STORE_URL.startsWith('https:'),
    path: '/',
    maxAge: MAX_AGE_SECONDS,
  })
  return redirect(`${path}?said=${id}${place}`)
}

/** What `form` answered, when `id` is the one this page was led to with. Signed, so it is what `leadBack` was given. */
export async function readAnswer<T extends object>(form: string, id: unknown): Promise<T | null> {
  const kept = (await cookies()).get(COOKIE)?.value
  if (typeof id !== 'string' || !kept) return null
  const [text = '', signature = ''] = kept.split('.')
  if (!isSigned(env().LINK_SECRET, PURPOSE, `${id} ${form} ${text}`, signature)) return null
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as T
}
