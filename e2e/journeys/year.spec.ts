/**
 * A year of a refill, on a phone and with the keyboard alone, the operator's too. It moves the store's time, so it runs
 * after every other journey and beside none (its project in playwright.config.ts); whatever becomes of it, the time is
 * taken back.
 */
import { travel } from '@/lib/time-machine/travel.ts'
import { newEmail } from '../support/buyer.ts'
import { receiveLot } from '../support/database.ts'
import { expect, test } from '../support/journey.ts'
import { endOtherRefills, refillOf } from '../support/year/books.ts'
import { areBooksRight, isCharged, isTold, staysQuiet } from '../support/year/comes.ts'
import { Hands } from '../support/year/hands.ts'
import * as her from '../support/year/her.ts'
import { Operator } from '../support/year/operator.ts'
import { buysRefill, savesCard } from '../support/year/pays.ts'

const protocol = 'inside-out-protocol'
const cards = { good: '4242424242424242', declines: '4000000000000341', asks: '4000002760003184' }

test.beforeAll(async () => {
  test.setTimeout(180_000)
  await endOtherRefills()
  for (const part of ['nad-complex', 'stress-balance'])
    await receiveLot(part, `YEAR-${Date.now()}`, '2030-01-31', 20)
})
test.afterAll(() => travel({ kind: 'reset' }, { force: true }))

test('a year of a refill', async ({ page, browser, viewport }) => {
  test.setTimeout(480_000)
  const hands = new Hands(page)
  const operator = await Operator.comes(browser, viewport ?? { width: 390, height: 844 })
  const email = newEmail()
  const first = await test.step('the protocol, bought as a guest', () => buysRefill(hands, email))
  const year = { hands, operator, email, first, refill: await refillOf(first) }
  const { refill } = year
  await test.step('signed in by mail; the parcel leaves', async () => {
    await her.signsIn(year)
    await operator.ships(first)
  })
  await test.step('told, charged on its day, ordered, shipped', async () => {
    await isTold(year)
    await isCharged(year)
  })
  await test.step('from the notice to skipped in two', () => her.skips(year))
  await test.step('moved by a week', async () => {
    await her.moves(year)
    await isTold(year)
    await isCharged(year)
  })
  await test.step('declined, and recovered with another card', async () => {
    await savesCard(hands, refill, cards.declines)
    await isTold(year)
    await her.recovers(year)
  })
  await test.step('the bank asks, and she confirms', async () => {
    await savesCard(hands, refill, cards.asks, true)
    await isTold(year)
    await her.confirms(year)
    await savesCard(hands, refill, cards.good)
  })
  await test.step('paused, and resumed on the date she chose', async () => {
    await her.pauses(year)
    await isTold(year, /^Your refill resumes: \$/)
    await isCharged(year)
  })
  await test.step('a higher price, agreed to', async () => {
    await her.agreesToPrice(year, protocol, 89_00)
    expect((await isTold(year)).text).toContain('$89.00')
    await isCharged(year)
  })
  await test.step('from the account to canceled in two, and then nothing', async () => {
    await her.cancels(year)
    await staysQuiet(year)
  })
  await test.step('the books', () => areBooksRight(year, 6))
  expect(operator.complaints, 'the operator’s console stays silent').toEqual([])
  await operator.leaves()
})
