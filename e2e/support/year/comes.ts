/** What comes by itself in the year: a notice, a charge, a decline; each is looked up where its owner and a machine read of it. */
import { formatMoney, money } from '@/lib/platform/money.ts'
import { sayDate } from '@/lib/refills/calendar.ts'
import { parseMove } from '@/lib/time-machine/move.ts'
import { travel } from '@/lib/time-machine/travel.ts'
import { expect } from '../journey.ts'
import { mailsTo, type ReceivedMail } from '../mailbox.ts'
import { ahead, chargesOf, discrepanciesAmong, ordersOf, orderTotal, takenFor } from './books.ts'
import type { Hands } from './hands.ts'
import { mailTo } from './mails.ts'
import type { Operator } from './operator.ts'

/** Who is in it: her with her mail address and refill, the operator, and the order it began with. */
export type Year = {
  readonly hands: Hands
  readonly operator: Operator
  readonly email: string
  readonly refill: string
  readonly first: string
}

const NOTICE_DAYS = 8
/** Three months, in the words of the time machine. */
const QUIET = '+92d'

/** Opens the refill's page. */
export async function lookAt({ hands, refill }: Year): Promise<void> {
  await hands.page.goto(`/refills/${refill}`)
  await hands.arrive(/^Your refill$/, 'a refill')
}

/** Time moves until the next charge is told: mail, page and state name one date and one amount. @returns the mail */
export async function isTold(year: Year, subject = /^Your refill: \$/): Promise<ReceivedMail> {
  const { operator, email, refill } = year
  await operator.movesUntil(async () => (await ahead(refill)).state === 'NOTIFIED')
  const { charge_on, total } = await ahead(refill)
  const on = sayDate(charge_on)
  const amount = formatMoney(money(total ?? 0))
  await lookAt(year)
  await expect(year.hands.page.locator('.refill-state')).toHaveText(
    `Next charge: ${on}, ${amount}, tax included.`,
  )
  expect(await stateOf(year)).toMatchObject({ nextChargeOn: charge_on, amount: total, isTaxKnown: true })
  const notice = await mailTo(email, subject, [`Total on ${on}`, amount])
  expect(notice.subject).toContain(`${amount} on ${on.replace(/, \d{4}$/, '')}`)
  return notice
}

/** Time moves to the day that was told: charged what was told, ordered, confirmed by mail, and packed. */
export async function isCharged(year: Year): Promise<void> {
  const { operator, refill } = year
  const told = await ahead(refill)
  const made = (await ordersOf(refill)).length
  await operator.movesUntil(async () => (await ordersOf(refill)).length > made)
  const order = await isOrdered(year, made, told.total)
  expect(order.paid_on).toBe(told.charge_on)
}

/** Waits for the order after `made` others: it costs what was told, is confirmed by mail, and leaves. */
export async function isOrdered({ operator, email, refill }: Year, made: number, total: number | null) {
  await expect.poll(async () => (await ordersOf(refill)).length, { timeout: 20_000 }).toBe(made + 1)
  const order = (await ordersOf(refill)).at(-1)
  if (!order) throw new Error('no order was placed')
  expect(order.total).toBe(total)
  await mailTo(email, new RegExp(order.number), [formatMoney(money(order.total))])
  await operator.ships(order.number)
  return order
}

/** What the refill's address for machines says. */
export async function stateOf({ hands, refill }: Year): Promise<Record<string, unknown>> {
  return (await hands.page.request.get(`/refills/${refill}/state`)).json()
}

/** Three months on, every day of them visited, no mail has come and nothing was charged. */
export async function staysQuiet({ email, refill }: Year): Promise<void> {
  const count = async () => [
    (await mailsTo(email)).length,
    (await ordersOf(refill)).length,
    (await takenFor(refill)).length,
  ]
  const before = await count()
  const move = parseMove(QUIET)
  if (!move) throw new Error(`${QUIET} is no move`)
  expect(await travel(move)).toMatchObject({ state: 'arrived', orders: 0, refills: 0 })
  expect(await count()).toEqual(before)
}

/** `deliveries` charges, an order each, none more; what was charged was told eight days before, or asked for by herself. */
export async function areBooksRight({ refill, first }: Year, deliveries: number): Promise<void> {
  const charges = await chargesOf(refill)
  expect(charges).toHaveLength(deliveries)
  for (const { number, charged, ordered, told, days, kind } of charges) {
    expect([charged, ordered], `delivery ${number}`).toEqual([told, told])
    if (kind === 'ADVANCE') expect(days, `delivery ${number}`).toBeGreaterThanOrEqual(NOTICE_DAYS)
  }
  const orders = await ordersOf(refill)
  expect(await takenFor(refill)).toEqual([await orderTotal(first), ...orders.map(({ total }) => total)])
  expect(await discrepanciesAmong([first, ...orders.map(({ number }) => number)])).toEqual([])
}
