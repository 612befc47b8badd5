'use server'

/** What operators do. Each asks again who is asking: to anybody but an operator there is nothing here. */
import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { notFound, RedirectType, redirect } from 'next/navigation'
import { z } from 'zod'
import { now } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'
import { requestIdOf } from '@/lib/platform/request.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { markShipped } from '../fulfilment/store.ts'
import { allocateWaiting } from '../fulfilment/waiting/store.ts'
import { refundOrder } from '../refunding/refund.ts'
import { DESK_LIST, type DeskSaid, parcelForm, readRefundForm, refundFields, saidOf } from './forms.ts'
import { deskPath, listPath, orderNumberIn } from './list.ts'
import { orderIdOf } from './one/store.ts'
import { operatorAsking } from './operator.ts'
import { hasOrder, newestOrderOf } from './store.ts'
import { sayRefundRefusal, sayShipRefusal } from './words.ts'

/** Lines an order can have at most: a cart holds each sku twice, once and on refill. */
const POSITIONS = Array.from({ length: 50 }, (_, position) => position)

/** Marks an order as shipped. Fields: `number`, `carrier`, `trackingNumber`. */
export async function shipOrder(form: FormData): Promise<void> {
  const operatorId = await operatorOrNobody()
  const { number, orderId } = await orderIn(form)
  const typed = { carrier: text(form, 'carrier'), trackingNumber: text(form, 'trackingNumber') }
  const parsed = parcelForm.safeParse(typed)
  if (!parsed.success) {
    const problem = parsed.error.issues.some(({ path }) => path[0] === 'carrier')
      ? 'Choose a carrier from the list.'
      : 'A tracking number has 8 to 40 letters and digits. Leave it empty when there is none.'
    return answer(number, { tone: 'care', words: `Not marked as shipped. ${problem}`, problem, typed })
  }
  const asked = await context()
  const outcome = await markShipped({ orderId, operatorId, ...parsed.data }, asked).catch(noted(asked))
  if (outcome === null) return answer(number, { tone: 'care', words: UNAVAILABLE, typed })
  if (outcome.state === 'shipped')
    return answer(number, { tone: 'well', words: 'Marked as shipped. The mail is on its way.' })
  return answer(number, {
    ...{ tone: 'care', typed },
    words: sayShipRefusal(outcome.refusal, env().STORE_TIME_ZONE),
  })
}

/** Gives money back. Fields: `number`, `seen` (the amount shown, in cents), and those of the refund form. */
export async function giveRefund(form: FormData): Promise<void> {
  const operatorId = await operatorOrNobody()
  const { number, orderId } = await orderIn(form)
  const asked = readRefundForm({ get: (name) => text(form, name) || null }, POSITIONS)
  const seen = z.coerce.number().int().positive().safeParse(text(form, 'seen'))
  if (!asked || !seen.success) redirect(`${deskPath(number)}/refund`)
  const asking = await context()
  const ask = { ...asked, seen: seen.data, operatorId, mailed: true }
  const outcome = await refundOrder(orderId, ask, asking).catch(noted(asking))
  const back = `${deskPath(number)}/refund?${new URLSearchParams(refundFields(asked))}`
  const answerRefund = (said: Omit<DeskSaid, 'id'>) => leaveAt(saidOf(number, 'refund'), said, back)
  if (outcome === null) return answerRefund({ tone: 'care', words: UNAVAILABLE })
  if (outcome.state === 'refused') {
    return answerRefund({ tone: 'care', words: sayRefundRefusal(outcome.refusal) })
  }
  const amount = formatMoney(money(outcome.amount))
  const words =
    outcome.state === 'made'
      ? `${amount} refunded. The mail is on its way.`
      : `Stripe did not answer. The refund of ${amount} is kept, and Stripe is asked again every few minutes until it does: do not ask for it twice.`
  return answer(number, { tone: outcome.state === 'made' ? 'well' : 'care', words })
}

/** Gives free bottles to the orders that wait for them. */
export async function giveStockToWaiting(): Promise<void> {
  await operatorOrNobody()
  const orders = await allocateWaiting(now())
  const words =
    orders === 0
      ? 'No order that waits can be packed yet: too few bottles are free.'
      : `${orders} ${orders === 1 ? 'order is' : 'orders are'} to pack now.`
  return leaveAt(DESK_LIST, { tone: orders === 0 ? 'care' : 'well', words }, listPath({ tab: 'waiting' }))
}

/** Looks for an order number or a mail address. Field: `sought`. The address itself never stands in a link. */
export async function searchOrders(form: FormData): Promise<void> {
  await operatorOrNobody()
  const sought = text(form, 'sought').trim()
  const number = orderNumberIn(sought)
  if (number && (await hasOrder(number))) redirect(deskPath(number))
  const like = sought.includes('@') ? await newestOrderOf(sought) : null
  if (like) redirect(listPath({ like }))
  const words = 'Nothing was found. Type a whole order number or a whole email address.'
  return leaveAt(DESK_LIST, { tone: 'care', words, sought: sought.slice(0, 200) }, listPath({}))
}

const UNAVAILABLE =
  'That could not be done just now. Look at the order before you try again: it says what was noted.'

/** Notes a failure for whoever reads the logs; the page says it in its own words. */
function noted({ requestId }: { requestId: string }): (error: unknown) => null {
  return (error) => {
    log.error({ err: error, requestId }, 'an operator’s press failed')
    return null
  }
}

async function operatorOrNobody(): Promise<string> {
  return (await operatorAsking())?.userId ?? notFound()
}

async function orderIn(form: FormData): Promise<{ number: string; orderId: string }> {
  const number = orderNumberIn(text(form, 'number'))
  const orderId = number && (await orderIdOf(number))
  return number && orderId ? { number, orderId } : notFound()
}

async function answer(number: string, said: Omit<DeskSaid, 'id'>): Promise<never> {
  return leaveAt(saidOf(number, 'order'), said, deskPath(number))
}

async function leaveAt(form: string, said: Omit<DeskSaid, 'id'>, path: string): Promise<never> {
  await leaveSaid(form, { ...said, id: randomUUID() } satisfies DeskSaid)
  redirect(path, RedirectType.replace)
}

async function context() {
  return { requestId: requestIdOf(await headers()), now: now() }
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
