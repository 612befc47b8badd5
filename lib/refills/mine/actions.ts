'use server'

/** The forms of the account's cards. Cards are Stripe's: each is looked for among her own there. */
import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import { asCustomer } from '@/lib/customers/authorise.ts'
import type { ChangeOutcome } from '@/lib/customers/outcome.ts'
import { cardName, detachCard, openCardSetup, readCard } from '@/lib/payments/cards.ts'
import { now } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { keepCard } from '../cards/store.ts'
import { listPlansOf } from '../store.ts'
import { CARDS, CARDS_FORM } from './cards.ts'

/** Opens Stripe's page, where a card is saved. Field: `number`, a refill of hers it could pay for. */
export async function saveCard(form: FormData): Promise<void> {
  const number = String(form.get('number') ?? '')
  const outcome = await asCustomer<ChangeOutcome | { url: string }>(async ({ customer, requestId }) => {
    const plan = (await listPlansOf(customer.userId)).find((one) => one.number === number)
    if (!plan) refuseStranger(customer.userId, requestId)
    const page = `${env().STORE_URL}${CARDS}`
    return openCardSetup({
      ...{ customerId: plan.customerId, key: randomUUID() },
      returnUrl: page,
      cancelUrl: page,
    })
  })
  if ('url' in outcome) redirect(outcome.url)
  await leaveSaid(CARDS_FORM, outcome)
  redirect(CARDS)
}

/** Removes a card at Stripe. Field: `card`. A refill it pays for keeps running, and has no card. */
export async function removeCard(form: FormData): Promise<void> {
  const card = String(form.get('card') ?? '').slice(0, 80)
  const outcome = await asCustomer<ChangeOutcome>(async ({ customer, requestId }) => {
    const kept = await readCard(card)
    const customers = new Set((await listPlansOf(customer.userId)).map(({ customerId }) => customerId))
    for (const customerId of customers) {
      if (!(await detachCard(customerId, card))) continue
      await keepCard(card, null, now())
      return { status: 'done', words: `${kept ? cardName(kept) : 'The card'} was removed.` }
    }
    if (kept) refuseStranger(customer.userId, requestId)
    return { status: 'done', words: 'That card was removed before.' }
  })
  await leaveSaid(CARDS_FORM, outcome)
  redirect(CARDS)
}

function refuseStranger(userId: string, requestId: string): never {
  log.warn({ userId, requestId }, 'a card that is not hers was asked for')
  notFound()
}
