/** A refill's pages without script: every action with its mail, every way it can be refused, and races. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orderPath } from '@/lib/orders/link.ts'
import { addDays } from '@/lib/refills/calendar.ts'
import { LINK_DAYS, planKey, planPages } from '@/lib/refills/link.ts'
import { proposePrice } from '@/lib/refills/prices/store.ts'
import { todayAt } from '@/lib/refills/today.ts'
import { newEmail } from '../support/buyer.ts'
import { database, ownProduct, receiveLot, row, rows, setPrice } from '../support/database.ts'
import { complaints } from '../support/html.ts'
import { mailsTo } from '../support/mailbox.ts'
import { sweep, undoIsOver } from '../support/refill.ts'
import { announce, newRefill, pageOf, standingOf, type TestRefill } from '../support/refill-visit.ts'
import { signInByMail } from '../support/sign-in.ts'
import { soon } from '../support/soon.ts'
import { type Page, Visitor } from '../support/visitor.ts'

const today = todayAt(new Date())

afterAll(() => database.end())

/** Opens a page of `refill` by its link and presses its one button. */
async function confirm(
  refill: TestRefill,
  page: string,
  button: string | RegExp,
  query = '',
  fields: Record<string, string | null> = {},
): Promise<Page> {
  const visitor = new Visitor()
  return visitor.press(await visitor.open(pageOf(refill, page, query)), button, fields)
}

function mailSays(email: string, words: RegExp): Promise<string> {
  return soon(`a mail to ${email} that says ${words}`, async () => {
    const mails = await mailsTo(email)
    return mails.find(({ subject, text }) => words.test(`${subject}\n${text}`))?.text
  })
}

const cycleOf = (refill: TestRefill) =>
  row<{ state: string; charge_on: string; version: number }>(
    `SELECT c.state, c.charge_on::text, p.version FROM cycle c JOIN plan p ON p.id = c.plan_id
     WHERE p.id = $1 ORDER BY c.number DESC LIMIT 1`,
    [refill.id],
  )

const changesOf = async (refill: TestRefill) =>
  (
    await rows<{ action: string }>('SELECT action FROM plan_change WHERE plan_id = $1 ORDER BY version', [
      refill.id,
    ])
  ).map(({ action }) => action)

describe('every action, once, by the link of a mail', () => {
  let refill: TestRefill
  let extra: string
  let other: string
  beforeAll(async () => {
    ;[extra, other] = await Promise.all([ownProduct(9), ownProduct(9)])
    refill = await newRefill()
  })

  const next = (days: number) => addDays(today, days)
  const done: readonly [string, RegExp, () => string, RegExp][] = [
    ['skip', /^Skip this delivery$/, () => '', /You skipped the refill of/],
    ['unskip', /^Take it back in$/, () => '', /You took the refill of .* back in/],
    ['move', /^Move it to/, () => `to=${next(40)}`, /You moved the refill of/],
    ['rhythm', /^Send it every 45 days$/, () => 'everyDays=45', /now comes every 45 days/],
    ['quantity', /^Send 2 every time$/, () => 'quantity=2', /now holds 2 ×/],
    ['add', /^Add it to this delivery$/, () => `sku=${extra}`, /You added 1 ×/],
    ['remove', /^Take it out$/, () => '', /You took Test bottle .* out/],
    ['swap', /^Swap it$/, () => `to=${other}`, /You swapped Test bottle/],
    ['pause', /^Pause until/, () => `until=${next(60)}`, /You paused your refill/],
    ['resume', /^Resume this refill$/, () => '', /You resumed your refill/],
  ]

  test.each(done)('%s', async (page, button, query, words) => {
    const after = await confirm(refill, page, button, query())
    expect(after.status).toBe(200)
    expect(after.url.pathname).toBe(`/refills/${refill.number}`)
    expect(after.url.searchParams.get('key')).toBe(refill.key)
    expect(after.text).toMatch(words)
    await mailSays(refill.email, words)
  })

  test('the address, for this delivery alone', async () => {
    const fields = { line1: '9 Pine Street', scope: 'this' }
    const after = await confirm(refill, 'address', 'Send it there', '', fields)
    expect(after.text).toMatch(/goes to 9 Pine Street, Portland/)
    expect(after.text).toContain('This delivery only.')
    await mailSays(refill.email, /goes to 9 Pine Street/)
  })

  test('a count moves the next charge, and its capsules stand on the page', async () => {
    const after = await confirm(refill, 'count', /^Move the next charge to/, `left.${other}=40`)
    expect(after.text).toMatch(/You counted what is left/)
    expect(after.text).toContain('40 capsules')
    expect(after.text).toMatch(/As you counted on/)
    await mailSays(refill.email, /You counted what is left/)
  })

  test('cancel says on the spot that it is done, and asks why only then', async () => {
    const after = await confirm(refill, 'cancel', 'Cancel the whole refill')
    expect(after.url.pathname).toBe(`/refills/${refill.number}/reason`)
    expect(after.text).toContain('Your refill is canceled')
    expect(after.text).toContain('Nothing further is charged')
    await mailSays(refill.email, /Your refill is canceled/)
    const visitor = new Visitor()
    const why = await visitor.open(pageOf(refill, 'reason'))
    const thanked = await visitor.press(why, 'Send', { reason: 'It costs too much', words: 'For now.' })
    expect(thanked.text).toContain('Thank you. We read every answer.')
    const { cancel_reason } = await row('SELECT cancel_reason FROM plan WHERE id = $1', [refill.id])
    expect(cancel_reason).toBe('It costs too much: For now.')
    const again = await confirm(refill, 'reason', 'Send')
    expect(again.status).toBe(200)
  })

  test('restart shows the terms anew, and takes no for an answer', async () => {
    const visitor = new Visitor()
    const page = await visitor.open(pageOf(refill, 'restart'))
    expect(page.text).toContain('If a parcel leaves late, the next date moves later with it, never earlier.')
    expect(page.$('input[name=agreed]').attr('checked')).toBeUndefined()
    const refused = await visitor.press(page, 'Restart this refill')
    expect(refused.text).toContain('Tick the box under the terms first')
    const restarted = await visitor.press(refused, 'Restart this refill', { agreed: 'yes' })
    expect(restarted.text).toMatch(/You restarted your refill/)
    await mailSays(refill.email, /You restarted your refill/)
    const kept = await row<{ words: string }>(
      'SELECT c.words FROM plan p JOIN consent c ON c.id = p.consent_id WHERE p.id = $1 AND c.plan_id = p.id',
      [refill.id],
    )
    for (const statement of kept.words.split('\n')) {
      expect(page.text).toContain(statement)
      expect(restarted.text).toContain(statement)
    }
  })

  test('ship now charges the card in ten minutes, not before, and places an order', async () => {
    const after = await confirm(refill, 'ship-now', 'Charge my card in ten minutes and send it')
    expect(after.text).toMatch(/asked for the refill of .* today\. It is charged in 10 minutes/)
    await sweep({ planId: refill.id })
    expect(await rows('SELECT 1 FROM attempt WHERE plan_id = $1', [refill.id])).toEqual([])
    await undoIsOver({ planId: refill.id })
    await sweep({ planId: refill.id })
    await expect
      .poll(
        () =>
          rows('SELECT 1 FROM "order" o JOIN cycle c ON c.id = o.cycle_id WHERE c.plan_id = $1', [refill.id]),
        {
          timeout: 20_000,
        },
      )
      .toHaveLength(1)
  })
})

describe('looking changes nothing', () => {
  test('not one page, for owner, link or stranger; and each is valid HTML', async () => {
    const refill = await newRefill()
    const owner = new Visitor()
    await signInByMail(owner, refill.email)
    const ended = planKey(refill, new Date(Date.now() - (LINK_DAYS + 2) * 86_400_000))
    const before = await standingOf(refill.id)
    const link = new Visitor()
    const wrong: string[] = []
    for (const page of planPages) {
      const seen = await link.open(pageOf(refill, page))
      expect(seen.status, page).toBe(200)
      wrong.push(...(await complaints(page, seen.html)))
      expect((await owner.open(`/refills/${refill.number}/${page}`)).status, page).toBe(200)
    }
    for (const path of [refill.path, `/refills/${refill.number}?key=${ended}`, pageOf(refill, 'card/return')])
      wrong.push(...(await complaints(path, (await link.open(path)).html)))
    await owner.open(`/refills/${refill.number}/state`)
    for (const room of ['', '/refills', '/cards', '/consents', '/notices'])
      wrong.push(...(await complaints(room, (await owner.open(`/account${room}`)).html)))
    expect(wrong).toEqual([])
    expect(await standingOf(refill.id)).toBe(before)
  })
})

describe('who may', () => {
  let refill: TestRefill
  beforeAll(async () => {
    refill = await newRefill()
  })

  test('another’s refill and one that does not exist answer the same', async () => {
    const eve = new Visitor()
    await signInByMail(eve, newEmail())
    const mine = new Visitor()
    const page = await mine.open(pageOf(refill, 'skip'))
    for (const path of [refill.number, 'VR-0000-0000']) {
      expect((await eve.open(`/refills/${path}`)).status).toBe(404)
      expect((await eve.open(`/refills/${path}/skip`)).status).toBe(404)
      expect((await eve.open(`/refills/${path}/state`)).status).toBe(404)
    }
    const pressed = await eve.press(
      { ...page, url: new URL(`/refills/${refill.number}/skip`, page.url) },
      'Skip this delivery',
      { key: '' },
    )
    expect(pressed.status).toBe(404)
    expect((await eve.open(`/refills/${refill.number}/nonsense?key=${refill.key}`)).status).toBe(404)
    expect((await eve.open(`/refills/${refill.number}?key=${refill.key}x`)).status).toBe(404)
    expect(await changesOf(refill)).toEqual(['begin'])
  })

  test('a form from elsewhere in the store cannot reach another’s refill either', async () => {
    const own = await newRefill()
    const visitor = new Visitor()
    const page = await visitor.open(pageOf(own, 'skip'))
    const pressed = await visitor.press(page, 'Skip this delivery', { number: refill.number })
    expect(pressed.status).toBe(404)
    expect(await changesOf(refill)).toEqual(['begin'])
    expect(await changesOf(own)).toEqual(['begin'])
  })

  test('signed out without a link, she signs in and comes back', async () => {
    const visitor = new Visitor()
    const page = await visitor.open(`/refills/${refill.number}/skip`)
    expect(page.url.pathname).toBe('/account/sign-in')
    const back = await signInByMail(visitor, refill.email, `/refills/${refill.number}/skip`)
    expect(back.url.pathname).toBe(`/refills/${refill.number}/skip`)
    expect(back.text).toContain('Skip the next delivery')
  })

  test('a link that has ended says so, and a fresh one comes to the refill’s own address', async () => {
    const ended = planKey(refill, new Date(Date.now() - (LINK_DAYS + 2) * 86_400_000))
    const visitor = new Visitor()
    const page = await visitor.open(`/refills/${refill.number}/skip?key=${ended}`)
    expect(page.text).toContain('This link has ended')
    const answered = await visitor.press(page, 'Email me a fresh link')
    expect(answered.text).toContain('Check your inbox')
    const text = await mailSays(refill.email, /A fresh link to your refill/)
    const fresh = /https?:\/\/\S+\/refills\/\S+/.exec(text)?.[0] ?? ''
    expect((await new Visitor().open(fresh)).text).toContain('Next charge:')
  })
})

describe('from an order to its refill', () => {
  let refill: TestRefill
  let order: { number: string; path: string }
  beforeAll(async () => {
    refill = await newRefill()
    const { number } = await row<{ number: string }>('SELECT number FROM "order" WHERE id = $1', [
      refill.orderId,
    ])
    order = { number, path: orderPath(number) }
  })

  /** Where the order's page leads to for `visitor`, by what stands on its link. */
  async function linkOn(visitor: Visitor, words: RegExp): Promise<string> {
    const page = await visitor.open(order.path)
    const link = page.$('#order-refill ~ * a').filter((_, one) => words.test(page.$(one).text()))
    return link.attr('href') ?? ''
  }

  test('the confirmation’s mail leads to the place on the order’s page', async () => {
    const text = await mailSays(refill.email, /Change, skip or cancel your refill/)
    expect(text).toContain(`${order.path}#order-refill`)
  })

  test('a guest with the order’s link opens the refill and its cancellation', async () => {
    const guest = new Visitor()
    const opened = await guest.open(await linkOn(guest, /^Change or skip/))
    expect(opened.text).toContain('Next charge:')
    const cancel = await guest.open(await linkOn(guest, /^Cancel/))
    expect(cancel.$('h1').text()).toBe('Cancel the whole refill')
  })

  test('its owner comes there without a key, and somebody else is no owner', async () => {
    const eve = new Visitor()
    await signInByMail(eve, newEmail())
    expect(await linkOn(eve, /^Change or skip/)).toContain('?key=')
    const owner = new Visitor()
    await signInByMail(owner, refill.email)
    expect(await linkOn(owner, /^Change or skip/)).toBe(`/refills/${refill.number}`)
  })

  test('an old order’s link leads to a fresh link by mail, and not into the refill', async () => {
    await database.query(`UPDATE "order" SET placed_at = placed_at - $2 * interval '1 day' WHERE id = $1`, [
      refill.orderId,
      LINK_DAYS + 2,
    ])
    const guest = new Visitor()
    const opened = await guest.open(await linkOn(guest, /^Change or skip/))
    expect(opened.text).toContain('This link has ended')
  })
})

describe('a page that is older than its refill', () => {
  let refill: TestRefill
  beforeAll(async () => {
    refill = await newRefill()
  })

  test('says what happened meanwhile, keeps what was chosen, and does nothing twice', async () => {
    const [first, second] = [new Visitor(), new Visitor()]
    const to = addDays(today, 45)
    const stale = await second.open(pageOf(refill, 'move', `to=${to}`))
    const open = await first.open(pageOf(refill, 'skip'))
    await first.press(open, 'Skip this delivery')
    const told = await second.press(stale, /^Move it to/)
    expect(told.text).toContain('Your refill has changed since this page was opened')
    expect(told.text).toMatch(/You skipped the refill of/)
    expect(told.$('input[name=to]').first().attr('value')).toBe(to)
    const again = await first.press(open, 'Skip this delivery')
    expect(again.text).toContain('Nothing was done twice')
    expect(await changesOf(refill)).toEqual(['begin', 'skip'])
  })

  test('an undo works once', async () => {
    const visitor = new Visitor()
    const overview = await visitor.open(refill.path)
    const undone = await visitor.press(overview, 'Undo')
    expect(undone.text).toMatch(/Your refill of .* is back\./)
    expect(await mailSays(refill.email, /^Your refill of .* is back/m)).not.toMatch(/It applies to/)
    const again = await visitor.press(overview, 'Undo')
    expect(again.text).toContain('Your refill has changed since this page was opened')
    expect(await changesOf(refill)).toEqual(['begin', 'skip', 'undo'])
    const nothing = await visitor.open(pageOf(refill, 'undo'))
    expect(nothing.text).toContain('There is nothing that can be taken back now')
  })

  test('the undo of an older mail names its own change, and takes no newer one back', async () => {
    const own = await newRefill()
    await confirm(own, 'move', /^Move it to/, `to=${addDays(today, 40)}`)
    const { version } = await cycleOf(own)
    await confirm(own, 'pause', /^Pause until/, `until=${addDays(today, 60)}`)
    const old = await new Visitor().open(pageOf(own, 'undo', `change=${version}`))
    expect(old.text).toContain('can no longer be taken back')
    expect(old.text).toMatch(/Your refill was changed again since: “You paused your refill/)
    expect(old.$('.refill-undo')).toHaveLength(0)
    const mail = await mailSays(own.email, /You paused your refill/)
    const link = /https?:\/\/\S+\/undo\?\S+/.exec(mail)?.[0] ?? ''
    expect((await new Visitor().open(link)).$('.refill-undo')).toHaveLength(1)
  })

  test('an account joined and a card renewed meanwhile leave the way back open', async () => {
    const own = await newRefill()
    const skipped = await confirm(own, 'skip', 'Skip this delivery')
    const account = new Visitor()
    await signInByMail(account, own.email, '/account')
    await database.query(
      `UPDATE plan SET card = jsonb_set(card, '{expYear}', '2044'), version = version + 1 WHERE id = $1`,
      [own.id],
    )
    const { version } = await row<{ version: number }>('SELECT version FROM plan WHERE id = $1', [own.id])
    expect(version).toBeGreaterThan(Number(skipped.$('.refill-undo input[name=seen]').attr('value')) + 1)
    expect((await account.open(`/refills/${own.number}/undo`)).text).toContain('You skipped the refill of')
    const undone = await account.press(skipped, 'Undo')
    expect(undone.text).toMatch(/Your refill of .* is back\./)
    expect(await changesOf(own)).toEqual(['begin', 'skip', 'undo'])
  })

  test('what was announced since is not offered to be taken back', async () => {
    const own = await newRefill()
    await confirm(own, 'move', /^Move it to/, `to=${addDays(today, 9)}`)
    expect((await new Visitor().open(own.path)).$('.refill-undo')).toHaveLength(1)
    await announce(own)
    await expect.poll(async () => changesOf(own)).toContain('announce')
    expect((await new Visitor().open(own.path)).$('.refill-undo')).toHaveLength(0)
    const late = await new Visitor().open(pageOf(own, 'undo'))
    expect(late.text).toContain('There is nothing that can be taken back now')
  })

  test('two at once: one wins, the other sees why', async () => {
    const visitors = [new Visitor(), new Visitor()]
    const pages = await Promise.all(visitors.map((visitor) => visitor.open(pageOf(refill, 'skip'))))
    const answers = await Promise.all(
      pages.map((page, at) => (visitors[at] ?? new Visitor()).press(page, 'Skip this delivery')),
    )
    const [won, lost] = answers[0]?.url.pathname.endsWith('/skip') ? [answers[1], answers[0]] : answers
    expect(won?.text).toMatch(/You skipped the refill of/)
    expect(won?.url.pathname).toBe(`/refills/${refill.number}`)
    expect(lost?.text).toContain('Your refill has changed since this page was opened')
    expect((await changesOf(refill)).filter((action) => action === 'skip')).toHaveLength(2)
  })

  test('pressing without end is slowed down, in words', async () => {
    const visitor = new Visitor()
    const page = await visitor.open(pageOf(refill, 'skip'))
    let answer = page
    for (let presses = 0; presses < 25; presses += 1) answer = await visitor.press(page, 'Skip this delivery')
    expect(answer.text).toMatch(/That was a lot of changes at once\. Please try again in \d+ seconds/)
    await database.query('DELETE FROM rate_limit WHERE key LIKE $1', [`refill-write:${refill.id}%`])
  })

  test('canceling twice ends it once', async () => {
    const visitor = new Visitor()
    const page = await visitor.open(pageOf(refill, 'cancel'))
    await visitor.press(page, 'Cancel the whole refill')
    const again = await visitor.press(page, 'Cancel the whole refill')
    expect(again.text).toContain('This refill is canceled already')
    expect((await changesOf(refill)).filter((action) => action === 'cancel')).toHaveLength(1)
  })

  test('after its end an old link asks for nothing, and an old page is not told to press again', async () => {
    const own = await newRefill()
    const visitor = new Visitor()
    const stale = await visitor.open(pageOf(own, 'move'))
    await confirm(own, 'cancel', 'Cancel the whole refill')
    const told = await visitor.press(stale, /^Move it to/)
    expect(told.text).toContain('Nothing was done twice')
    expect(told.text).not.toContain('press again')
    for (const page of ['move', 'pause', 'rhythm', 'count', 'skip', 'address']) {
      const { text, $ } = await visitor.open(pageOf(own, page))
      expect(text).toContain('This refill is canceled already')
      expect(text).not.toMatch(/Choose another day|It comes every|is charged on/)
      expect($('.refill-action input:not([type=hidden]), .refill-action button')).toHaveLength(0)
    }
  })
})

describe('what cannot be had is refused with a reason', () => {
  let refill: TestRefill
  beforeAll(async () => {
    refill = await newRefill()
  })

  test.each([
    [addDays(today, -3), /The earliest date is/],
    [addDays(today, 400), /The latest date is .* a year from now/],
    ['soon', /Choose a date/],
  ])('a move to %s', async (to, words) => {
    const visitor = new Visitor()
    const page = await visitor.open(pageOf(refill, 'move', `to=${to}`))
    expect(page.text).toMatch(words)
    expect(page.$('button').filter((_, one) => /^Move it/.test(page.$(one).text()))).toHaveLength(0)
    const good = await visitor.open(pageOf(refill, 'move'))
    const pressed = await visitor.press(good, /^Move it to/, { to })
    expect(pressed.text).toMatch(words)
    expect(await changesOf(refill)).toEqual(['begin'])
  })

  test('a swap to what is sold out', async () => {
    const [gone, there] = await Promise.all([ownProduct(0), ownProduct(5)])
    const visitor = new Visitor()
    const page = await visitor.open(pageOf(refill, 'swap', `to=${there}`))
    expect(page.$(`input[value=${gone}]`).attr('disabled')).toBeDefined()
    const refused = await visitor.press(page, 'Swap it', { to: gone })
    expect(refused.text).toMatch(/is sold out right now/)
    expect(await changesOf(refill)).toEqual(['begin'])
  })

  test('an addition whose price went up while its page stood open', async () => {
    const [own, extra] = await Promise.all([newRefill(), ownProduct(5)])
    const visitor = new Visitor()
    const page = await visitor.open(pageOf(own, 'add', `sku=${extra}`))
    expect(page.text).toContain('$42.00 each, one time')
    await setPrice(extra, 'ONE_TIME', 5200)
    const told = await visitor.press(page, 'Add it to this delivery')
    expect(told.text).toContain('The price has changed since this page was opened')
    expect(told.text).toContain('$52.00 each, one time')
    expect(await changesOf(own)).toEqual(['begin'])
    const added = await visitor.press(told, 'Add it to this delivery')
    expect(added.text).toContain('You added 1 ×')
    expect(await changesOf(own)).toEqual(['begin', 'add_once'])
  })

  test('an address outside the country, and one that is none', async () => {
    const abroad = await confirm(refill, 'address', 'Send it there', '', { country: 'CA' })
    expect(abroad.text).toContain('We deliver within the United States only')
    const wrong = await confirm(refill, 'address', 'Send it there', '', {
      postalCode: '0',
      line1: '7 Long Lane',
    })
    expect(wrong.text).toContain('Type the ZIP code: five digits')
    expect(wrong.$('#address-line1').attr('value')).toBe('7 Long Lane')
    expect(await changesOf(refill)).toEqual(['begin'])
  })

  test('an announced delivery on its day: too late to change, never to cancel', async () => {
    const announced = await confirm(refill, 'move', /^Move it to/, `to=${addDays(today, 5)}`)
    expect(announced.text).toMatch(/tax included/)
    await database.query('UPDATE cycle SET charge_on = $2::date WHERE plan_id = $1', [refill.id, today])
    const before = await cycleOf(refill)
    for (const page of ['skip', 'move', 'pause', 'quantity'])
      expect((await new Visitor().open(pageOf(refill, page, 'quantity=3'))).text).toMatch(
        /too late to change this delivery|charged at this moment/,
      )
    expect(await cycleOf(refill)).toEqual(before)
    const ended = await confirm(refill, 'cancel', 'Cancel the whole refill')
    expect(ended.text).toContain('Your refill is canceled')
  })
})

test('every change stands in the history, and is counted', async () => {
  const refill = await newRefill()
  await database.query(
    `INSERT INTO plan_change (id, plan_id, version, action, actor, words, created_at)
     SELECT gen_random_uuid(), $1, 1000 + n, 'announce', 'ENGINE', 'Change ' || n || ' of many.', now()
     FROM generate_series(1, 25) n`,
    [refill.id],
  )
  const { text } = await new Visitor().open(refill.path)
  expect(text).toContain('Changes (26)')
  expect(text).toContain('Change 1 of many.')
})

test('page, machine and account name the same date and amount', async () => {
  const refill = await newRefill()
  const visitor = new Visitor()
  const overview = await visitor.open(refill.path)
  const answer = await visitor.open(`/refills/${refill.number}/state?key=${refill.key}`)
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const state = JSON.parse(answer.html) as {
    nextChargeOn: string
    amount: number
    changeableUntil: string
    next: { on: string; amount: number }[]
  }
  expect(state).toMatchObject({ number: refill.number, state: 'ACTIVE', isTaxKnown: false })
  expect(state.next.map(({ on }) => on)).toEqual([0, 30, 60].map((days) => addDays(state.nextChargeOn, days)))
  const { charge_on } = await cycleOf(refill)
  expect(state.nextChargeOn).toBe(charge_on)
  expect(state.changeableUntil).toBe(addDays(charge_on, -1))
  const words = `$${(state.amount / 100).toFixed(2)}, plus sales tax.`
  expect(overview.text).toContain(words)
  const account = new Visitor()
  const list = await signInByMail(account, refill.email, '/account/refills')
  expect(list.text).toContain(words)
  expect(list.text).toContain(`Refill ${refill.number}`)
  expect((await account.open('/account')).text).toContain(words)
  expect((await account.open('/account/addresses')).text).toContain(`Refill ${refill.number}`)
  const consents = await account.open('/account/consents')
  expect(consents.text).toContain('I agree to be charged $35.70 every 30 days')
  const canceled = await account.press(
    await account.open(
      list
        .$('a')
        .filter((_, one) => /^Cancel/.test(list.$(one).text()))
        .attr('href') ?? '',
    ),
    'Cancel the whole refill',
  )
  expect(canceled.text).toContain('Your refill is canceled')
  await expect
    .poll(async () => (await account.open('/account/notices')).text)
    .toMatch(/Your refill is canceled.*Sent/)
})

describe('cards', () => {
  test('one typed at Stripe pays from then on; its way back, opened again, changes nothing', async () => {
    const refill = await newRefill()
    const visitor = new Visitor()
    const atStripe = await visitor.press(await visitor.open(pageOf(refill, 'card')), 'Add a card at Stripe')
    expect(atStripe.url.pathname).toMatch(/cs_test_/)
    const session = /cs_test_\w+/.exec(atStripe.url.pathname)?.[0]
    const fields = { number: '5555555555554444', expiry: '12 / 34', cvc: '123' }
    const back = await visitor.press(atStripe, /Save|Pay|Set up/, fields)
    expect(back.url.pathname).toBe(`/refills/${refill.number}`)
    expect(back.text).toContain('now paid with Mastercard ending in 4444')
    await mailSays(refill.email, /now paid with Mastercard ending in 4444/)
    const way = `/refills/${refill.number}/card/return?key=${refill.key}&seen=1&session_id=${session}`
    const before = await standingOf(refill.id)
    expect((await visitor.open(way)).status).toBe(200)
    expect(await standingOf(refill.id)).toBe(before)
    const switched = await confirm(refill, 'card', 'Pay with this card from now on', await visaOf(refill))
    expect(switched.text).toContain('now paid with Visa ending in 4242')
    const after = await standingOf(refill.id)
    expect((await visitor.open(way)).text).toContain('Your refill has changed since this page was opened')
    expect(await standingOf(refill.id)).toBe(after)
    const other = await newRefill()
    const theirs = `/refills/${other.number}/card/return?key=${other.key}&seen=1&session_id=${session}`
    await new Visitor().open(theirs)
    expect(await changesOf(other)).toEqual(['begin'])
  })

  test('in the account: which refill each pays for, and what removing one means', async () => {
    const refill = await newRefill()
    const visitor = new Visitor()
    const cards = await signInByMail(visitor, refill.email, '/account/cards')
    expect(cards.text).toContain(`Visa ending in 4242`)
    expect(cards.text).toContain(`refill ${refill.number}`)
    const remove = await visitor.open(cards.$('a[href*="/cards/remove"]').attr('href') ?? '')
    expect(remove.text).toContain('It pays for a refill')
    const removed = await visitor.press(remove, 'Remove this card')
    expect(removed.text).toContain('Visa ending in 4242 was removed')
    const overview = await visitor.open(`/refills/${refill.number}`)
    expect(overview.text).toContain('There is no card to charge')
    const again = await visitor.press(remove, 'Remove this card')
    expect(again.text).toContain('removed before')
  })

  async function visaOf(refill: TestRefill): Promise<string> {
    const page = await new Visitor().open(pageOf(refill, 'card'))
    return `card=${page.$('input[name=card]').attr('value')}`
  }
})

test('a higher price: kept, and later agreed to', async () => {
  const refill = await newRefill()
  const rise = async (to: number) => {
    await setPrice(refill.sku, 'REFILL', to)
    await database.query(
      `INSERT INTO price_rise (id, plan_id, sku, from_amount, to_amount, effective_on, created_at)
       VALUES (gen_random_uuid(), $1, $2, 3570, $3, $4::date, now())`,
      [refill.id, refill.sku, to, addDays(today, 14)],
    )
  }
  await rise(3900)
  expect((await new Visitor().open(refill.path)).text).toContain('We ask $39.00 instead of $35.70')
  const kept = await confirm(refill, 'price', 'Keep my price', 'answer=keep')
  expect(kept.text).toContain('You keep $35.70')
  expect((await new Visitor().open(refill.path)).text).not.toContain('We ask')
  expect(await changesOf(refill)).toEqual(['begin', 'keep_price'])
  expect(await proposePrice(refill.sku, { requestId: 'a-test', now: new Date() })).toBe(0)
  await rise(4000)
  const agreed = await confirm(refill, 'price', 'Agree to the new price', 'answer=agree')
  expect(agreed.text).toContain('You agreed to $40.00')
  expect((await new Visitor().open(refill.path)).text).not.toContain('We ask')
  expect(await rows('SELECT 1 FROM price_rise WHERE plan_id = $1 AND answer IS NULL', [refill.id])).toEqual(
    [],
  )
})

test('short stock is told before the charge, with its choices', async () => {
  const refill = await newRefill({ bottles: 1 })
  const extra = await ownProduct(5)
  await confirm(refill, 'add', 'Add it to this delivery', `sku=${extra}`)
  const short = await confirm(refill, 'move', /^Move it to/, `to=${addDays(today, 6)}`)
  expect(short.text).toContain('is short of stock')
  const waits = await confirm(refill, 'stock', 'Wait for all of it', 'choice=wait')
  expect(waits.text).toMatch(/You wait for the refill/)
  const rest = await confirm(refill, 'stock', 'Send what is there', 'choice=rest')
  expect(rest.text).toMatch(/ships without what is short/)
  expect(rest.text).toContain('Without Test bottle')
  const none = await new Visitor().open(pageOf(refill, 'stock'))
  expect(none.text).toContain('Everything in this delivery is in stock')
  await receiveLot(refill.sku, 'B', '2030-02-28', 4)
  await setPrice(refill.sku, 'REFILL', 3570)
})
