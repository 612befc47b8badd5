/** What machines, operators and the forgetful ask of the store. */
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { add, buy, newEmail } from '../support/buyer.ts'
import { database, ownProduct, row, setPrice } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import { stack } from '../support/stack.ts'
import { type Page, Visitor } from '../support/visitor.ts'

afterAll(() => database.end())

describe('machines', () => {
  test('health answers for the process, readiness for database, jobs and Stripe', async () => {
    expect((await fetch(`${stack.storeUrl}/api/health`)).status).toBe(200)
    const ready = await fetch(`${stack.storeUrl}/api/ready`)
    expect(await ready.json()).toEqual({ database: 'ok', jobs: 'ok', stripe: 'ok' })
    expect(ready.status).toBe(200)
  })

  test('pages are refreshed only for whoever knows the secret', async () => {
    const response = await fetch(`${stack.storeUrl}/api/revalidate`, { method: 'POST', body: '{"all":true}' })
    expect(response.status).toBe(401)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })

  test('an address that is none answers 404', async () => {
    for (const path of [
      '/products/nothing-here',
      '/protocols/nad-complex',
      '/nowhere',
      '/orders/VS-2222-2222',
    ]) {
      expect((await new Visitor().open(path)).status, path).toBe(404)
    }
  })
})

describe('an edit in the database shows on the static page within seconds', () => {
  afterEach(() =>
    database.query(
      `UPDATE stock SET reserved = COALESCE((SELECT SUM(quantity) FROM reservation r WHERE r.sku = stock.sku AND state = 'HELD'), 0)
       WHERE sku = 'stress-balance'`,
    ),
  )
  const words = async () => (await new Visitor().open('/products/stress-balance')).text

  test('a price', async () => {
    await setPrice('stress-balance', 'ONE_TIME', 4650)
    await expect.poll(words, { timeout: 15_000 }).toContain('$46.50')
    await setPrice('stress-balance', 'ONE_TIME', 4500)
    await expect.poll(words, { timeout: 15_000 }).toContain('$45.00')
  })

  test('the last bottle', async () => {
    await database.query(`UPDATE stock SET reserved = on_hand - 3 WHERE sku = 'stress-balance'`)
    await expect.poll(words, { timeout: 15_000 }).toContain('Only a few left')
    await database.query(`UPDATE stock SET reserved = on_hand WHERE sku = 'stress-balance'`)
    await expect.poll(words, { timeout: 15_000 }).toContain('Sold out')
    expect((await new Visitor().open('/protocols/inside-out-protocol')).text).toContain('Sold out')
    await database.query(
      `UPDATE stock SET reserved = COALESCE((SELECT SUM(quantity) FROM reservation r WHERE r.sku = stock.sku AND state = 'HELD'), 0)
       WHERE sku = 'stress-balance'`,
    )
    await expect.poll(words, { timeout: 15_000 }).not.toContain('Sold out')
  })
})

describe('the cart', () => {
  test('holds up to ten of a line and says so', async () => {
    const visitor = new Visitor()
    await add(visitor, { sku: 'nad-complex', quantity: 8 })
    const told = await add(visitor, { sku: 'nad-complex', quantity: 5 })
    expect(told.text).toMatch(/holds up to 10/i)
    const line = await row<{ quantity: number }>(
      `SELECT l.quantity FROM cart_line l JOIN cart c ON c.id = l.cart_id ORDER BY c.updated_at DESC LIMIT 1`,
    )
    expect(line.quantity).toBe(8)
  })

  test('refuses nonsense in words and loses nothing', async () => {
    const visitor = new Visitor()
    await add(visitor, { sku: 'nad-complex' })
    for (const nonsense of [
      { sku: "x'; DROP TABLE cart" },
      { sku: 'no-such-sku' },
      { sku: 'nad-complex', quantity: 0 },
    ]) {
      const told = await add(visitor, nonsense)
      expect(told.status).toBe(200)
      expect(told.url.pathname).toBe('/products/nad-complex')
    }
    expect((await visitor.open('/cart')).text).toContain('NAD+ Vital Energy Complex')
  })

  test('is nobody else’s', async () => {
    await add(new Visitor(), { sku: 'nad-complex' })
    expect((await new Visitor().open('/cart')).text).toMatch(/nothing in it yet/i)
  })

  test('writes faster than fingers are slowed down, in words', async () => {
    const visitor = new Visitor()
    const page = await visitor.open('/products/nad-complex')
    await add(visitor, { sku: 'nad-complex' })
    const sku = await ownProduct(1)
    const press = () => visitor.press(page, 'Add to cart', { sku, quantity: '10' })
    const answers: Page[] = await Promise.all(Array.from({ length: 80 }, press))
    expect(
      answers.some((answer) => /a lot of changes at once. Try again in \d+ seconds/.test(answer.text)),
    ).toBe(true)
  })
})

test('a machine that floods forms is told 429 and for how long to wait', async () => {
  const from = { 'x-forwarded-for': new Visitor().address }
  const post = () =>
    fetch(`${stack.storeUrl}/find-order`, { method: 'POST', headers: from, body: new FormData() })
  const answers = await Promise.all(Array.from({ length: 140 }, post))
  const refused = answers.filter((answer) => answer.status === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused[0]?.headers.get('content-type')).toContain('application/problem+json')
})

describe('finding an order again', () => {
  const ask = async (email: string, visitor = new Visitor()) =>
    visitor.press(await visitor.open('/find-order'), /send|find|mail/i, { email })

  test('the page answers the same for everyone; only an inbox with orders gets the link', async () => {
    const { email, number } = await buy({ sku: 'nad-complex' })
    const stranger = newEmail()
    const [known, unknown] = [await ask(email.toUpperCase()), await ask(stranger)]
    const neutral = (page: Page, address: string) =>
      page.text.replaceAll(address, '…').replaceAll(address.toUpperCase(), '…')
    expect(neutral(known, email)).toBe(neutral(unknown, stranger))
    await expect.poll(async () => (await mailsTo(email)).length, { timeout: 15_000 }).toBe(2)
    const mail = (await mailsTo(email)).at(-1)
    const link = /https?:\/\/\S+\/orders\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    expect((await new Visitor().open(link)).text).toContain(number)
    expect(await mailsTo(stranger)).toEqual([])
  })

  test('an address that looks like a pattern finds its own orders alone', async () => {
    const id = newEmail().slice(6, 14)
    const [own, other] = [
      await buy({ sku: 'nad-complex' }, `a_b-${id}@example.com`),
      await buy({ sku: 'nad-complex' }, `axb-${id}@example.com`),
    ]
    await ask(own.email)
    await expect.poll(async () => (await mailsTo(own.email)).length, { timeout: 15_000 }).toBe(2)
    const links = (await mailsTo(own.email)).at(-1)?.text ?? ''
    expect(links).toContain(own.number)
    expect(links).not.toContain(other.number)
  })

  test('a signed link opens its own order and no other', async () => {
    const [one, other] = [await buy({ sku: 'nad-complex' }), await buy({ sku: 'stress-balance' })]
    const key = one.order.url.searchParams.get('key')
    expect((await new Visitor().open(`/orders/${one.number}?key=${key}`)).status).toBe(200)
    expect((await new Visitor().open(`/orders/${other.number}?key=${key}`)).status).toBe(404)
    expect((await new Visitor().open(`/orders/${one.number}`)).status).toBe(404)
  })

  test('asking again and again is limited, and says for how long', async () => {
    const visitor = new Visitor()
    const answers = []
    for (let asked = 0; asked < 7; asked += 1) answers.push(await ask(newEmail(), visitor))
    expect(answers.at(-1)?.text).toMatch(/\d+ seconds/)
  })

  test('a mistyped address is said and kept', async () => {
    const told = await ask('maria@')
    expect(told.$('input[name=email]').val()).toBe('maria@')
  })
})
