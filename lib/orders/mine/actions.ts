'use server'

/** The button Order again. An order that is not hers answers 404, and is logged. */
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { giveToken, setCount } from '@/lib/cart/cookie.ts'
import { readLiveTokenHash } from '@/lib/cart/queries.ts'
import { asCustomer } from '@/lib/customers/authorise.ts'
import { now } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { type AgainOutcome, orderAgain } from './again.ts'

/** Puts what an order held into the cart. Field: `number`. */
export async function buyAgain(_: AgainOutcome, form: FormData): Promise<AgainOutcome> {
  const number = String(form.get('number') ?? '').slice(0, 40)
  const outcome = await asCustomer<AgainOutcome>(async ({ customer, requestId }) => {
    const tokenHash = (await readLiveTokenHash()) ?? (await giveToken())
    const done = await orderAgain(customer.userId, number, tokenHash, now())
    if (done) return done
    log.warn({ userId: customer.userId, requestId, number }, 'an order that is not hers was asked for')
    notFound()
  })
  if ((await headers()).has('next-action')) return outcome
  if (outcome.status === 'done') await setCount(outcome.count)
  await leaveSaid('again', outcome)
  redirect('/account/orders')
}
