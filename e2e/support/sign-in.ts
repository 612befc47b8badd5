/** Signing in: by the mail's link, as a person does, or by writing the session row, where that is not what is tested. */
import { createHash, randomBytes } from 'node:crypto'
import { newEmail } from './buyer.ts'
import { database, row } from './database.ts'
import { mailsTo } from './mailbox.ts'
import { soon } from './soon.ts'
import { stack } from './stack.ts'
import { type Page, Visitor } from './visitor.ts'

/** The cookie of a signed-in browser. */
export const SESSION_COOKIE = 'vs_session'

export type TestCustomer = { readonly userId: string; readonly email: string; readonly token: string }

/** What the rows keep of a token. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/**
 * Makes an account, or finds the one of that address, and signs it in.
 * @returns the token to put into the cookie `SESSION_COOKIE`
 */
export async function signedIn(
  email: string,
  role: 'CUSTOMER' | 'OPERATOR' = 'CUSTOMER',
): Promise<TestCustomer> {
  const { id: userId } = await row<{ id: string }>(
    `INSERT INTO "user" (id, email, email_verified, role) VALUES (gen_random_uuid(), $1, now(), $2::"Role")
     ON CONFLICT (email) DO UPDATE SET role = EXCLUDED.role RETURNING id`,
    [email.toLowerCase(), role],
  )
  return { userId, email, token: await newSession(userId) }
}

/** Signs a browser of `userId` in. @returns its token */
export async function newSession(userId: string, device: string | null = null): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await database.query(
    `INSERT INTO session (id, token_hash, user_id, expires, device)
     VALUES (gen_random_uuid(), $1, $2, now() + interval '60 days', $3)`,
    [hashOf(token), userId, device],
  )
  return token
}

/** The cookies of a browser that is signed in with `token`, for Playwright's `context.addCookies`. */
export function sessionCookies(token: string) {
  const url = stack.storeUrl
  return [
    { name: SESSION_COOKIE, value: token, url, httpOnly: true, sameSite: 'Lax' as const },
    { name: 'vs_signed_in', value: '1', url, sameSite: 'Lax' as const },
  ]
}

/** Asks for a sign-in link in the form of the sign-in page. */
export async function askForLink(visitor: Visitor, email: string, path = '/account'): Promise<Page> {
  return visitor.press(await visitor.open(path), /^Send (me a|another) link$/, { email })
}

/** The link of a mail to `email` whose subject matches, once it has come. @param after how many such came before it */
export function linkFromMail(email: string, subject: RegExp, after = 0): Promise<string> {
  return soon(`a mail ${subject} to ${email}`, async () => {
    const mail = (await mailsTo(email)).filter((one) => subject.test(one.subject))[after]
    return mail && /https?:\/\/\S+token=\S+/.exec(mail.text)?.[0]
  })
}

/** Signs `visitor` in as a person does: form, mail, link, button. Ends where she wanted to go. */
export async function signInByMail(visitor: Visitor, email: string, path = '/account'): Promise<Page> {
  await askForLink(visitor, email, path)
  const page = await visitor.open(await linkFromMail(email, /sign-in link/))
  return visitor.press(page, 'Sign in')
}

/** A visitor who is signed in already, by her session's row. */
export async function customer(email = newEmail(), role: 'CUSTOMER' | 'OPERATOR' = 'CUSTOMER') {
  const her = await signedIn(email, role)
  const visitor = new Visitor()
  visitor.hold('vs_session', her.token)
  return { ...her, visitor }
}

/** Adds an address in the form. @returns its id */
export async function addAddress(visitor: Visitor, change: Record<string, string> = {}): Promise<string> {
  const form = await visitor.open('/account/addresses/new')
  const page = await visitor.press(form, 'Add address', {
    ...{ name: 'Maria Alvarez', line1: '12 Orchard Street', line2: '', city: 'Portland' },
    ...{ region: 'OR', postalCode: '97201', ...change },
  })
  const ids = [...page.html.matchAll(/\/account\/addresses\/([0-9a-f-]{36})/g)].map(([, id]) => id)
  const newest = ids.at(-1)
  if (!newest) throw new Error(`no address on ${page.url.href}: ${page.text.slice(0, 600)}`)
  return newest
}
