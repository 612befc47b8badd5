'use server'

/** The forms of a refill's pages: who may, how often, what became of it, and where that is said. */
import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import { openCardSetup } from '@/lib/payments/cards.ts'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { act, undoLast } from '../acting/act.ts'
import { type AddressSaid, addressForm } from '../address/form.ts'
import { planWay } from '../link.ts'
import { reasonIn } from '../reason/reason.ts'
import { keepReason } from '../reason/store.ts'
import { findPlan } from '../store.ts'
import { keepForWayBack, wayBackPath } from '../way-back.ts'
import { isAskingPage } from './ask.ts'
import { answerOf, confirm } from './confirm.ts'
import { fieldsIn } from './fields.ts'
import { anchor, leadTo, sentBy, tooOften } from './opened.ts'
import { type Answer, addressSaidOf } from './said.ts'

/** Confirms what a page shows. Fields: those every page carries, its own choices, `agreed` and `terms` where terms are. */
export async function confirmPage(form: FormData): Promise<void> {
  const { page, seen, opened, context } = await sentBy(form)
  if (!isAskingPage(page)) notFound()
  const fields = fieldsIn(form)
  const agreedTo = form.get('agreed') === 'yes' ? String(form.get('terms') ?? '') : null
  const answer =
    (await tooOften(opened)) ?? (await confirm(opened, { page, fields, seen, agreedTo }, context))
  if (answer?.status !== 'done') return leadTo(opened, page, answer, fields)
  return leadTo(opened, page === 'cancel' ? 'reason' : undefined, answer)
}

/** Takes the last change back. */
export async function takeBack(form: FormData): Promise<void> {
  const { seen, opened, context } = await sentBy(form)
  const answer = (await tooOften(opened)) ?? answerOf(await undoLast(opened.planId, opened.by, seen, context))
  return leadTo(opened, undefined, answer)
}

/** Sends deliveries elsewhere. Fields: those of an address, `scope`. */
export async function sendElsewhere(form: FormData): Promise<void> {
  const { seen, opened, context } = await sentBy(form)
  const { typed, scope, read, country } = addressForm(form)
  const answer: Answer | null = read.ok
    ? ((await tooOften(opened)) ??
      answerOf(
        await act(
          {
            ...{ planId: opened.planId, actor: opened.by, seen },
            action: { kind: 'address', scope, address: { ...read.address, country } },
          },
          context,
        ),
      ))
    : null
  if (answer?.status === 'done') return leadTo(opened, undefined, answer)
  const said: AddressSaid = {
    ...{ typed, scope, problems: read.ok ? {} : read.problems },
    said: answer && { ...answer, at: context.now.getTime() },
  }
  await leaveSaid(addressSaidOf(opened.number), said)
  redirect(`${planWay(opened, 'address')}${answer ? await anchor() : ''}`)
}

/** Opens Stripe's page, where a card is saved for this refill. */
export async function addCard(form: FormData): Promise<void> {
  const { seen, opened, context } = await sentBy(form)
  const slow = await tooOften(opened)
  if (slow) return leadTo(opened, 'card', slow)
  const url = await cardPage(opened.planId, seen, context.requestId)
  if (url === null) return leadTo(opened, 'card', { status: 'unavailable' })
  await keepForWayBack(opened.number, opened.key)
  redirect(url)
}

/** Keeps why a refill was ended. Fields: `reason`, `words`; both may be left out. */
export async function giveReason(form: FormData): Promise<void> {
  const { opened } = await sentBy(form)
  const slow = await tooOften(opened)
  const reason = reasonIn(form)
  if (slow) return leadTo(opened, 'reason', slow)
  if (reason === null) return leadTo(opened, undefined, null)
  const isKept = await keepReason(opened.planId, reason)
  return leadTo(
    opened,
    undefined,
    isKept ? { status: 'done', words: 'Thank you. We read every answer.' } : null,
  )
}

async function cardPage(planId: string, seen: number, requestId: string): Promise<string | null> {
  try {
    const plan = await findPlan(planId)
    if (!plan) return null
    const back = `${env().STORE_URL}${wayBackPath(plan.number)}`
    const asked = { customerId: plan.customerId, planNumber: plan.number, key: randomUUID() }
    return (await openCardSetup({ ...asked, returnUrl: `${back}?seen=${seen}`, cancelUrl: back })).url
  } catch (error) {
    log.error({ err: error, requestId }, 'the page for a card could not be opened')
    return null
  }
}
