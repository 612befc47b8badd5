/** What lives in an account: a guest's orders and cart, addresses, the mail address itself, and the way out of it. */

import { afterAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/refills/calendar.ts'
import { todayAt } from '@/lib/refills/today.ts'
import { add, buy, newEmail } from '../support/buyer.ts'
import { database, ownProduct, row, rows } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import { ship } from '../support/refill-visit.ts'
import { addAddress, customer, linkFromMail, newSession, signInByMail } from '../support/sign-in.ts'
import { Visitor } from '../support/visitor.ts'

afterAll(() => database.end())

/** Lines of the cart a customer has, by sku. */
async function cartOf(email: string): Promise<Record<string, number>> {
  const lines = await rows<{ sku: string; quantity: number }>(
    `SELECT l.sku, l.quantity FROM cart_line l JOIN cart c ON c.id = l.cart_id JOIN "user" u ON u.id = c.user_id
     WHERE u.email = $1`,
    [email],
  )
  return Object.fromEntries(lines.map(({ sku, quantity }) => [sku, quantity]))
}

describe('what was done as a guest joins the account', () => {
  test('orders placed with the address, however it was written, and no others', async () => {
    const email = newEmail()
    const bought = await buy({ sku: 'stress-balance' }, email.toUpperCase())
    const strangers = await buy({ sku: 'stress-balance' })
    const page = await signInByMail(new Visitor(), email, '/account/orders')
    expect(page.text).toContain('An order you placed as a guest is in your account now.')
    expect(page.text).toContain(bought.number)
    expect(page.text).not.toContain(strangers.number)
    const owner = await row('SELECT user_id FROM "order" WHERE number = $1', [strangers.number])
    expect(owner.user_id).toBeNull()
  })

  test('the cart: quantities are added within limit and stock, and she reads what became of them', async () => {
    const email = newEmail()
    const [plenty, scarce, fresh] = [await ownProduct(99), await ownProduct(3), await ownProduct(9)]
    const first = new Visitor()
    await add(first, { sku: plenty, quantity: 8 })
    await add(first, { sku: scarce, quantity: 2 })
    await signInByMail(first, email)
    expect(await cartOf(email)).toEqual({ [plenty]: 8, [scarce]: 2 })

    const second = new Visitor()
    await add(second, { sku: plenty, quantity: 5 })
    await add(second, { sku: scarce, quantity: 2 })
    await add(second, { sku: fresh, quantity: 1 })
    const page = await signInAgain(second, email)
    expect(await cartOf(email)).toEqual({ [plenty]: 10, [scarce]: 3, [fresh]: 1 })
    expect(page.text).toContain('is in your account’s cart now')
    expect(page.text).toContain('there would have been 13; a cart holds up to 10, so it holds 10.')
    expect(page.text).toContain(
      'there would have been 4; no more than 3 can be bought right now, so it holds 3.',
    )

    const [onFirst, onSecond] = [await first.open('/cart'), await second.open('/cart')]
    expect(onFirst.$('input[name=quantity]').length).toBe(onSecond.$('input[name=quantity]').length)
    expect(second.cookie('vs_cart')).toBe(first.cookie('vs_cart'))
    expect(second.cookie('vs_cart_count')).toBe('14')
    expect(
      await rows('SELECT id FROM cart WHERE user_id = (SELECT id FROM "user" WHERE email = $1)', [email]),
    ).toHaveLength(1)
  })

  test('a cart that belongs to somebody else stays hers', async () => {
    const [her, next] = [newEmail(), newEmail()]
    const sku = await ownProduct(20)
    const visitor = new Visitor()
    await add(visitor, { sku, quantity: 2 })
    await signInByMail(visitor, her)
    // Her session is over, the cart's cookie is still there, and somebody else signs in.
    visitor.hold('vs_session', '')
    await signInByMail(visitor, next)
    expect(await cartOf(her)).toEqual({ [sku]: 2 })
    expect(await cartOf(next)).toEqual({})
  })

  test('an order is put into the cart again, with what cannot be named', async () => {
    const email = newEmail()
    const sku = await ownProduct(3)
    await buy({ sku, quantity: 2 }, email)
    const visitor = new Visitor()
    const page = await signInByMail(visitor, email, '/account/orders')
    const refused = await visitor.press(page, /^Order again/)
    expect(refused.text).toMatch(/Not added: Test bottle .* Only 1 of Test bottle/)
    expect(await cartOf(email)).toEqual({})
    await database.query('UPDATE product SET active = false WHERE sku = $1', [sku])
    expect((await visitor.press(page, /^Order again/)).text).toContain('We no longer sell this.')
  })
})

describe('addresses', () => {
  test('are added, changed, chosen and removed; the first is the default', async () => {
    const { visitor, userId } = await customer()
    const home = await addAddress(visitor)
    const work = await addAddress(visitor, { name: 'Maria at work', city: 'Salem', postalCode: '97301-1234' })
    const book = () =>
      rows('SELECT id, city, is_default FROM address WHERE user_id = $1 ORDER BY created_at', [userId])
    expect(await book()).toMatchObject([
      { id: home, is_default: true },
      { id: work, is_default: false },
    ])
    const form = await visitor.open(`/account/addresses/${work}`)
    expect(form.$('#address-region').val()).toBe('OR')
    await visitor.press(form, 'Save address', { city: 'Bend', isDefault: 'on' })
    expect(await book()).toMatchObject([{ is_default: false }, { city: 'Bend', is_default: true }])
    const page = await visitor.press(await visitor.open('/account/addresses'), /^Remove Maria at work/)
    expect(page.text).toContain('The address was removed.')
    expect(await book()).toMatchObject([{ id: home, is_default: true }])
  })

  test('what is not right is named at its field, and what was typed stays', async () => {
    const { visitor, userId } = await customer()
    const form = await visitor.open('/account/addresses/new')
    const page = await visitor.press(form, 'Add address', {
      ...{ name: 'Maria', line1: '', city: 'Portland', region: 'OR', postalCode: '9720' },
    })
    expect(page.text).toContain('Type the street and number, or the PO box.')
    expect(page.text).toContain('Type the ZIP code: five digits, such as 97201.')
    expect(page.$('#address-name').attr('value')).toBe('Maria')
    expect(page.$('#address-region').val()).toBe('OR')
    const abroad = await visitor.press(form, 'Add address', {
      name: 'M',
      line1: 'x',
      city: 'y',
      region: 'ON',
      postalCode: '97201',
    })
    expect(abroad.text).toContain('Choose the state. We ship within the United States only.')
    expect(await rows('SELECT id FROM address WHERE user_id = $1', [userId])).toEqual([])
  })
})

describe('settings', () => {
  test('the name is saved, and greets her', async () => {
    const { visitor } = await customer()
    const settings = await visitor.open('/account/settings')
    expect((await visitor.press(settings, 'Save name', { name: ' Maria\u0007 Alvarez ' })).text).toContain(
      'Your name is saved.',
    )
    expect((await visitor.open('/account')).$('h1').text()).toBe('Hello, Maria Alvarez')
  })

  test('a new mail address counts once its inbox confirms it, and the old one is told', async () => {
    const her = await customer()
    const newAddress = newEmail()
    const settings = await her.visitor.open('/account/settings')
    const asked = await her.visitor.press(settings, 'Send the confirmation', {
      newEmail: newAddress.toUpperCase(),
    })
    expect(asked.text).toContain('A link to confirm it is on its way')
    const link = await linkFromMail(newAddress, /Confirm your new email address/)
    const elsewhere = new Visitor()
    const page = await elsewhere.open(link)
    expect((await row('SELECT email FROM "user" WHERE id = $1', [her.userId])).email).toBe(her.email)
    const done = await elsewhere.press(page, 'Confirm this address')
    expect(done.text).toContain('Your new email address is confirmed')
    expect((await row('SELECT email FROM "user" WHERE id = $1', [her.userId])).email).toBe(newAddress)
    await expect
      .poll(async () => (await mailsTo(her.email)).map(({ subject }) => subject), { timeout: 15_000 })
      .toEqual(['The email address of your VitaalSkin account was changed'])
    expect((await elsewhere.press(page, 'Confirm this address')).text).toContain('This link no longer works')
    expect((await elsewhere.open(link)).text).toContain('This link no longer works')
  })

  test('an address that has an account of its own is not taken over, and only its inbox hears so', async () => {
    const [her, other] = [await customer(), await customer()]
    const settings = await her.visitor.open('/account/settings')
    const asked = await her.visitor.press(settings, 'Send the confirmation', { newEmail: other.email })
    expect(asked.text).toContain('A link to confirm it is on its way')
    const page = await her.visitor.open(await linkFromMail(other.email, /Confirm your new email address/))
    expect((await her.visitor.press(page, 'Confirm this address')).text).toContain(
      'That address has an account of its own',
    )
    expect((await row('SELECT email FROM "user" WHERE id = $1', [her.userId])).email).toBe(her.email)
  })

  test('one browser is signed out, then all of them', async () => {
    const { visitor, userId } = await customer()
    const phone = new Visitor()
    phone.hold('vs_session', await newSession(userId, 'Chrome on Android'))
    const tablet = new Visitor()
    tablet.hold('vs_session', await newSession(userId, 'Safari on iPad'))
    const settings = await visitor.open('/account/settings')
    expect(settings.text).toContain('Chrome on Android')
    const ended = await visitor.press(settings, 'Sign out Chrome on Android')
    expect(ended.text).toContain('That browser is signed out.')
    expect((await phone.open('/account')).url.pathname).toBe('/account/sign-in')
    expect((await tablet.open('/account')).url.pathname).toBe('/account')
    expect((await visitor.press(settings, 'Sign out everywhere')).url.pathname).toBe('/account/sign-in')
    expect((await tablet.open('/account')).url.pathname).toBe('/account/sign-in')
    expect((await visitor.open('/account')).url.pathname).toBe('/account/sign-in')
  })

  test('signing out leaves the cart with the account, and this browser without it', async () => {
    const email = newEmail()
    const sku = await ownProduct(20)
    const visitor = new Visitor()
    await add(visitor, { sku, quantity: 2 })
    const page = await signInByMail(visitor, email)
    await visitor.press(page, 'Sign out')
    expect(await cartOf(email)).toEqual({ [sku]: 2 })
    expect((await visitor.open('/cart')).text).toContain('Nothing in it yet')
    expect(visitor.cookie('vs_signed_in')).toBeUndefined()
  })

  test('a form sent after the session has ended changes nothing, and says why', async () => {
    const { visitor, userId } = await customer()
    const settings = await visitor.open('/account/settings')
    await database.query('DELETE FROM session WHERE user_id = $1', [userId])
    const page = await visitor.press(settings, 'Save name', { name: 'Nobody' })
    expect(page.url.pathname).toBe('/account/sign-in')
    expect((await row('SELECT name FROM "user" WHERE id = $1', [userId])).name).toBeNull()
  })
})

describe('her data', () => {
  test('is downloaded whole, and is hers alone', async () => {
    const email = newEmail()
    const { number } = await buy({ sku: 'nad-complex', purchase: 'REFILL', everyDays: 60 }, email)
    const strangers = await buy({ sku: 'stress-balance' })
    const visitor = new Visitor()
    await signInByMail(visitor, email)
    await addAddress(visitor)
    const answer = await visitor.open('/account/settings/data')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="vitaalskin-account-\d{4}-\d\d-\d\d\.json"$/,
    )
    const data = JSON.parse(answer.html)
    expect(data).toMatchObject({
      profile: { email },
      addresses: [{ city: 'Portland' }],
      orders: [
        {
          number,
          name: 'Maria Alvarez',
          lines: [{ sku: 'nad-complex' }],
          consent: { words: expect.stringContaining('I agree') },
        },
      ],
    })
    const begun = new Date(data.orders[0].placedAt)
    expect(data.plans).toMatchObject([
      {
        state: 'ACTIVE',
        next: [
          { on: addDays(todayAt(begun), 60), isTaxKnown: false, lines: [{ sku: 'nad-complex' }] },
          {},
          {},
        ],
        cycles: [{ number: 1, attempts: [], giveBack: null }],
      },
    ])
    expect(data.orders[0]).toMatchObject({ refundRequests: [], disputes: [] })
    expect(data.mails.map(({ template }: { template: string }) => template)).toContain('order-confirmation')
    expect(answer.html).not.toContain(strangers.number)
    expect(answer.html).not.toMatch(/token|hash|"data"/i)
    expect((await new Visitor().open('/account/settings/data')).url.pathname).toBe('/account/sign-in')
  })

  test('is forgotten when she deletes her account; what tax law asks for stays', async () => {
    const email = newEmail()
    const { number } = await buy({ sku: 'stress-balance' }, email)
    const visitor = new Visitor()
    await signInByMail(visitor, email)
    await addAddress(visitor)
    const { id: userId } = await row('SELECT id FROM "user" WHERE email = $1', [email])
    const page = await visitor.open('/account/settings/delete')

    const unconfirmed = await visitor.press(page, 'Delete my account', { typed: 'somebody@example.com' })
    expect(unconfirmed.text).toContain(`Type ${email}, so that we know you mean this account.`)
    const tooEarly = await visitor.press(page, 'Delete my account', { typed: email })
    expect(tooEarly.text).toContain(`Nothing was deleted yet: ${number} has not left`)
    expect(await rows('SELECT id FROM "user" WHERE id = $1', [userId])).toHaveLength(1)

    await shipOrder(number)
    const gone = await visitor.press(page, 'Delete my account', { typed: ` ${email.toUpperCase()} ` })
    expect(gone.url.pathname).toBe('/account/sign-in')
    expect(gone.text).toContain('Your account is deleted.')

    const order = await row('SELECT * FROM "order" WHERE number = $1', [number])
    expect(order).toMatchObject({
      user_id: null,
      name: '',
      email: '',
      address_line1: '',
      city: '',
      phone: null,
      region: 'OR',
      postal_code: '97201',
    })
    expect(order).toMatchObject({ subtotal: 4500, stripe_customer_id: null, stripe_payment_method_id: null })
    for (const table of ['session', 'address', 'cart'])
      expect(await rows(`SELECT 1 FROM ${table} WHERE user_id = $1`, [userId]), table).toEqual([])
    await expect
      .poll(async () => (await mailsTo(email)).map(({ subject }) => subject), { timeout: 15_000 })
      .toContain('Your VitaalSkin account was deleted')
    await expect
      .poll(() =>
        rows(`SELECT 1 FROM mail WHERE lower(recipient) = $1 OR data::text ILIKE '%' || $1 || '%'`, [email]),
      )
      .toEqual([])
    const again = await signInAgain(new Visitor(), email)
    expect(again.text).not.toContain(number)
  })

  test('takes her refills along: they end first, and keep nothing of her', async () => {
    const email = newEmail()
    const { number } = await buy({ sku: 'nad-complex', purchase: 'REFILL', everyDays: 30 }, email)
    const planOf = () =>
      rows(
        `SELECT p.state, p.email, p.card, p.address->>'line1' AS line1, p.address->>'postalCode' AS zip, p.user_id
         FROM plan p JOIN "order" o ON o.id = p.origin_order_id WHERE o.number = $1`,
        [number],
      )
    await expect.poll(planOf, { timeout: 15_000 }).toMatchObject([{ state: 'ACTIVE', email }])
    const visitor = new Visitor()
    await signInByMail(visitor, email)
    expect((await planOf())[0]?.user_id).not.toBeNull()
    const page = await visitor.open('/account/settings/delete')
    const tooEarly = await visitor.press(page, 'Delete my account', { typed: email })
    expect(tooEarly.text).toContain('has not left')
    expect(await planOf(), 'refused before anything is ended').toMatchObject([{ state: 'ACTIVE' }])
    await shipOrder(number)
    await visitor.press(page, 'Delete my account', { typed: email })
    expect(await planOf()).toEqual([
      { state: 'CANCELLED', email: '', card: null, line1: '', zip: '97201', user_id: null },
    ])
    expect(await rows('SELECT 1 FROM "user" WHERE email = $1', [email])).toEqual([])
  })
})

/** Says that the parcel of an order left today. */
async function shipOrder(number: string): Promise<void> {
  const { id } = await row<{ id: string }>('SELECT id FROM "order" WHERE number = $1', [number])
  await ship(id, 0)
}

/** Signs in with the newest of several links that were mailed. */
async function signInAgain(visitor: Visitor, email: string) {
  const before = (await mailsTo(email)).filter(({ subject }) => /sign-in link/.test(subject)).length
  await visitor.press(await visitor.open('/account'), /^Send (me a|another) link$/, { email })
  const page = await visitor.open(await linkFromMail(email, /sign-in link/, before))
  return visitor.press(page, 'Sign in')
}
