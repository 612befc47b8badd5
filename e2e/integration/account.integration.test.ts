/** The account over HTTP, without JavaScript: signing in by mail, on any device, once; and what happens to a guest's things. */
import { afterAll, describe, expect, test } from 'vitest'
import { buy, newEmail } from '../support/buyer.ts'
import { database, row, rows } from '../support/database.ts'
import {
  addAddress,
  askForLink,
  customer,
  hashOf,
  linkFromMail,
  newSession,
  signedIn,
  signInByMail,
} from '../support/sign-in.ts'
import { stack } from '../support/stack.ts'
import { Visitor } from '../support/visitor.ts'

afterAll(() => database.end())

const usersOf = (email: string) => rows('SELECT id FROM "user" WHERE email = $1', [email])

describe('signing in', () => {
  test('one mail leads from the signed-out account to where she wanted to go', async () => {
    const page = await signInByMail(new Visitor(), newEmail(), '/account/addresses')
    expect(page.url.pathname).toBe('/account/addresses')
    expect(page.$('h1').text()).toBe('Your addresses')
  })

  test('the link works on another device, and signs in that one alone', async () => {
    const [asks, opens] = [new Visitor(), new Visitor()]
    const email = newEmail()
    await askForLink(asks, email)
    const page = await opens.press(await opens.open(await linkFromMail(email, /sign-in link/)), 'Sign in')
    expect(page.url.pathname).toBe('/account')
    expect(page.text).toContain(email)
    expect((await asks.open('/account')).url.pathname).toBe('/account/sign-in')
  })

  test('fetching the link ahead, however often, uses nothing up', async () => {
    const visitor = new Visitor()
    const email = newEmail()
    await askForLink(visitor, email)
    const link = await linkFromMail(email, /sign-in link/)
    for (let fetches = 0; fetches < 3; fetches += 1) {
      const page = await new Visitor().open(link)
      expect(page.text).toContain('You are about to sign in')
    }
    expect(await usersOf(email)).toEqual([])
    expect((await visitor.press(await visitor.open(link), 'Sign in')).url.pathname).toBe('/account')
  })

  test('a link works once, and its page says so afterwards', async () => {
    const email = newEmail()
    await askForLink(new Visitor(), email)
    const link = await linkFromMail(email, /sign-in link/)
    const [one, other] = [new Visitor(), new Visitor()]
    const [first, second] = [await one.open(link), await other.open(link)]
    const answers = await Promise.all([one.press(first, 'Sign in'), other.press(second, 'Sign in')])
    expect(answers.map(({ url }) => url.pathname).sort()).toEqual(['/account', '/account/sign-in'])
    expect(answers.find(({ url }) => url.pathname !== '/account')?.text).toContain(
      'That link no longer works',
    )
    expect((await new Visitor().open(link)).text).toContain('This link no longer works')
  })

  test('a link that is older than its time does not work', async () => {
    const email = newEmail()
    await askForLink(new Visitor(), email)
    const visitor = new Visitor()
    const page = await visitor.open(await linkFromMail(email, /sign-in link/))
    await database.query(
      "UPDATE verification_token SET expires = now() - interval '1 second' WHERE identifier = $1",
      [email],
    )
    expect((await visitor.press(page, 'Sign in')).text).toContain('That link no longer works')
    expect(await usersOf(email)).toEqual([])
  })

  test('a made-up link is told the same as a used one', async () => {
    const page = await new Visitor().open(`/account/sign-in/confirm?token=${'A'.repeat(43)}`)
    expect(page.text).toContain('This link no longer works')
  })

  test('the answer is the same for an address with an account and for one without', async () => {
    const known = newEmail()
    await signedIn(known)
    const stranger = newEmail()
    const [one, other] = [await askForLink(new Visitor(), known), await askForLink(new Visitor(), stranger)]
    expect(one.text.replaceAll(known, 'X')).toBe(other.text.replaceAll(stranger, 'X'))
    expect(one.text).toContain('Check your inbox')
  })

  test('an address that is none is said, and what was typed stays', async () => {
    const page = await askForLink(new Visitor(), 'marianne.example.com')
    expect(page.text).toContain('Type an email address such as name@example.com.')
    expect(page.$('#email').attr('value')).toBe('marianne.example.com')
    expect(page.$('#email').attr('aria-invalid')).toBe('true')
  })

  test('an inbox gets three mails at once, whoever asks; a sender asks five times', async () => {
    const email = newEmail()
    const answers: string[] = []
    for (let tries = 0; tries < 4; tries += 1) answers.push((await askForLink(new Visitor(), email)).text)
    expect(answers.map((text) => text.includes('Check your inbox'))).toEqual([true, true, true, false])
    expect(answers[3]).toContain('That was a lot of tries at once')
    const visitor = new Visitor()
    const fromOne: boolean[] = []
    for (let tries = 0; tries < 6; tries += 1)
      fromOne.push((await askForLink(visitor, newEmail())).text.includes('Check your inbox'))
    expect(fromOne).toEqual([true, true, true, true, true, false])
  })

  test('only hashes are kept: of the session, of the link, and nothing in the mail’s row', async () => {
    const visitor = new Visitor()
    const email = newEmail()
    await askForLink(visitor, email)
    const link = new URL(await linkFromMail(email, /sign-in link/))
    const token = link.searchParams.get('token') ?? ''
    expect(
      await rows('SELECT 1 FROM verification_token WHERE token_hash = $1', [hashOf(token)]),
    ).toHaveLength(1)
    await expect
      .poll(() => rows('SELECT data FROM mail WHERE recipient = $1', [email]))
      .toEqual([{ data: {} }])
    await visitor.press(await visitor.open(link.href), 'Sign in')
    const session = visitor.cookie('vs_session') ?? ''
    expect(session).toMatch(/^[\w-]{43}$/)
    const kept = await rows('SELECT token_hash FROM session WHERE token_hash IN ($1, $2)', [
      session,
      hashOf(session),
    ])
    expect(kept).toEqual([{ token_hash: hashOf(session) }])
  })

  test('next leads nowhere else', async () => {
    const visitor = new Visitor()
    const email = newEmail()
    const page = await visitor.open('/account/sign-in?next=//evil.test/x')
    await visitor.press(page, 'Send me a link', { email, next: 'https://evil.test' })
    const confirm = await visitor.open(await linkFromMail(email, /sign-in link/))
    const signed = await visitor.press(confirm, 'Sign in', { next: '//evil.test' })
    expect(signed.url.href).toBe(`${stack.storeUrl}/account`)
  })

  test('a form from another site signs nobody in, and next-auth’s own doors are shut', async () => {
    const email = newEmail()
    await askForLink(new Visitor(), email)
    const token = new URL(await linkFromMail(email, /sign-in link/)).searchParams.get('token') ?? ''
    const post = (origin: string) =>
      fetch(`${stack.storeUrl}/api/auth/callback/email`, {
        ...{ method: 'POST', redirect: 'manual', headers: { origin, 'x-forwarded-for': '10.9.8.7' } },
        body: new URLSearchParams({ token }),
      })
    expect((await post('https://evil.test')).status).toBe(403)
    for (const path of [
      'session',
      'csrf',
      'providers',
      'signin',
      'signout',
      'error',
      `callback/email?token=${token}`,
    ]) {
      const answer = await fetch(`${stack.storeUrl}/api/auth/${path}`, { redirect: 'manual' })
      expect(answer.status, path).toBe(404)
    }
    expect((await post(stack.storeUrl)).status).toBe(303)
  })

  test('signing in again in one browser leaves one session of it, and another account takes its place', async () => {
    const visitor = new Visitor()
    const [email, other] = [newEmail(), newEmail()]
    const sessionsOf = (address: string) =>
      rows('SELECT s.id FROM session s JOIN "user" u ON u.id = s.user_id WHERE u.email = $1', [address])
    await signInByMail(visitor, email)
    await askForLink(new Visitor(), email)
    await visitor.press(await visitor.open(await linkFromMail(email, /sign-in link/, 1)), 'Sign in')
    expect(await sessionsOf(email)).toHaveLength(1)
    await askForLink(new Visitor(), other)
    const confirm = await visitor.open(await linkFromMail(other, /sign-in link/))
    expect(confirm.text).toContain(`This browser is signed in as ${email} now`)
    expect((await visitor.press(confirm, 'Sign in')).text).toContain(`Signed in as ${other}`)
    expect(await sessionsOf(email)).toHaveLength(0)
  })
})

describe('whose is whose', () => {
  test('pages of one customer are kept by nobody and run no inline script', async () => {
    const { visitor } = await customer()
    const { headers } = await visitor.open('/account')
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('content-security-policy')).toMatch(
      /script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/,
    )
  })

  test('the back office is no page to guests and customers', async () => {
    const { visitor } = await customer()
    expect((await visitor.open('/admin/orders')).status).toBe(404)
    expect((await new Visitor().open('/admin/orders')).status).toBe(404)
  })

  test('somebody else’s address, order and session answer 404, and stay as they are', async () => {
    const [her, other] = [await customer(), await customer()]
    const own = await addAddress(her.visitor)
    const page = await her.visitor.open('/account/addresses')
    const theirs = await addAddress(other.visitor)
    expect((await her.visitor.open(`/account/addresses/${theirs}`)).status).toBe(404)
    expect((await her.visitor.open('/account/addresses/none')).status).toBe(404)
    expect((await her.visitor.open(`/account/addresses/${own}`)).status).toBe(200)
    expect((await her.visitor.press(page, /^Remove/, { id: theirs })).status).toBe(404)
    const form = await her.visitor.open(`/account/addresses/${own}`)
    expect((await her.visitor.press(form, 'Save address', { id: theirs, city: 'Nowhere' })).status).toBe(404)
    expect(await row('SELECT city FROM address WHERE id = $1', [theirs])).toEqual({ city: 'Portland' })

    await newSession(her.userId)
    const session = await row('SELECT id FROM session WHERE user_id = $1', [other.userId])
    const settings = await her.visitor.open('/account/settings')
    expect(
      (await her.visitor.press(settings, /^Sign out A browser|^Sign out the/, { id: String(session.id) }))
        .status,
    ).toBe(404)
    expect(await rows('SELECT id FROM session WHERE user_id = $1', [other.userId])).toHaveLength(1)
  })

  test('somebody else’s order cannot be ordered again from', async () => {
    const bought = await buy({ sku: 'stress-balance' })
    const mine = await buy({ sku: 'nad-complex' })
    const visitor = new Visitor()
    const page = await signInByMail(visitor, mine.email, '/account/orders')
    expect(page.text).toContain(mine.number)
    expect(page.text).not.toContain(bought.number)
    expect((await visitor.press(page, /^Order again/, { number: bought.number })).status).toBe(404)
  })
})
