/** Who sent a form of a plan's page, and whether she may: asked first by every action. */
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { signInPath } from '@/lib/customers/next-path.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { now } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { waitFor } from '@/lib/platform/rate-limit/wait.ts'
import { requestIdOf } from '@/lib/platform/request.ts'
import { type Access, NOT_THEIRS } from '../access.ts'
import { isPlanPage, type PlanPage, planWay } from '../link.ts'
import { accessHere } from '../queries.ts'
import { type Fields, fieldsIn } from './fields.ts'
import { type Answer, leaveAnswer } from './said.ts'

export type Opened = Extract<Access, { state: 'open' }>

/** A form that was sent by somebody who may. */
export type Sent = {
  readonly opened: Opened
  readonly page: PlanPage
  /** The plan's version its page showed. */
  readonly seen: number
  readonly context: PlaceContext
}

const carried = z.object({
  number: z.string().max(20),
  key: z.string().max(120).optional(),
  page: z.string().refine(isPlanPage),
  seen: z.coerce.number().int(),
})

/** What a form was sent with. Whoever may not is led to where that is said, and nothing after this runs. */
export async function sentBy(form: FormData): Promise<Sent> {
  const parsed = carried.safeParse(Object.fromEntries(form))
  if (!parsed.success) notFound()
  const { number, page, seen } = parsed.data
  const key = parsed.data.key || null
  const access = await accessHere(number, key)
  const requestId = requestIdOf(await headers())
  switch (access.state) {
    case 'open':
      return { opened: access, page, seen, context: { requestId, now: now() } }
    case 'sign_in':
      return redirect(signInPath(planWay({ number, key: null }, page)))
    case 'over':
      return redirect(planWay({ number, key }))
    case 'unavailable':
      await leaveAnswer(number, page, { status: 'unavailable' }, now())
      return redirect(planWay({ number, key }, page, fieldsIn(form)))
    case 'nowhere':
      // The page it was sent from is hers, so the door has let it through.
      log.warn({ requestId, number }, NOT_THEIRS)
      return notFound()
  }
}

/** The answer to somebody who changes a plan too often; null when she does not. */
export async function tooOften({ planId }: Opened): Promise<Answer | null> {
  const seconds = await waitFor(limits.refillWrite, planId)
  return seconds === null ? null : { status: 'slow', seconds }
}

/** Leads to a page of the plan, where `answer` is said. */
export async function leadTo(
  way: Opened,
  page: PlanPage | undefined,
  answer: Answer | null,
  fields: Fields = {},
): Promise<never> {
  if (answer) await leaveAnswer(way.number, page, answer, now())
  redirect(`${planWay(way, page, fields)}${answer ? await anchor() : ''}`)
}

/** Without script the browser itself goes to the words; with it, their own focus does. */
export async function anchor(): Promise<string> {
  return (await headers()).has('next-action') ? '' : '#said'
}
