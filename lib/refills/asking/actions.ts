'use server'

/** The forms of a refill's pages: who may, how often, what became of it, and where that is said. */
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { signInPath } from '@/lib/customers/next-path.ts'
import { now } from '@/lib/platform/clock.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { waitFor } from '@/lib/platform/rate-limit/wait.ts'
import { requestIdOf } from '@/lib/platform/request.ts'
import { undoLast } from '../acting/act.ts'
import { isPlanPage, type PlanPage, planWay } from '../link.ts'
import { accessHere } from '../queries.ts'
import { isAskingPage } from './ask.ts'
import { answerOf, confirm, type Opened } from './confirm.ts'
import { type Fields, fieldsIn } from './fields.ts'
import { type Answer, leaveAnswer } from './said.ts'

const pressed = z.object({
  number: z.string().max(20),
  key: z.string().max(120).nullable(),
  page: z.string().refine(isPlanPage),
  seen: z.coerce.number().int(),
})

/** Confirms what a page shows. Fields: `number`, `key`, `page`, `seen`, and the page's own choices. */
export async function confirmPage(form: FormData): Promise<void> {
  const { page, seen, opened } = await openedBy(form)
  if (!isAskingPage(page)) notFound()
  const fields = fieldsIn(form)
  const context = { requestId: requestIdOf(await headers()), now: now() }
  const wait = await waitFor(limits.refillWrite, opened.planId)
  const answer: Answer | null =
    wait === null
      ? await confirm(opened, { page, fields, seen }, null, context)
      : { status: 'slow', seconds: wait }
  await lead(opened, page, fields, answer)
}

/** Takes the last change back. Fields: `number`, `key`, `page`, `seen`. */
export async function takeBack(form: FormData): Promise<void> {
  const { seen, opened } = await openedBy(form)
  const context = { requestId: requestIdOf(await headers()), now: now() }
  const wait = await waitFor(limits.refillWrite, opened.planId)
  const answer: Answer =
    wait === null
      ? answerOf(await undoLast(opened.planId, opened.by, seen, context))
      : { status: 'slow', seconds: wait }
  await lead(opened, undefined, {}, answer)
}

/** Leads to the page that says what became of it: the overview when it is done, else the same page with all that was chosen. */
async function lead(
  way: Opened,
  page: PlanPage | undefined,
  fields: Fields,
  answer: Answer | null,
): Promise<never> {
  const isDone = answer?.status === 'done'
  const next = isDone ? undefined : page
  if (answer) await leaveAnswer(way.number, next, answer, now())
  const path = planWay(way, next, isDone ? {} : fields)
  const hasScript = (await headers()).has('next-action')
  redirect(hasScript || !answer ? path : `${path}#said`)
}

async function openedBy(form: FormData): Promise<z.infer<typeof pressed> & { opened: Opened }> {
  const parsed = pressed.safeParse({ key: null, ...Object.fromEntries(form) })
  if (!parsed.success) notFound()
  const { number, page } = parsed.data
  const key = parsed.data.key || null
  const access = await accessHere(number, key)
  switch (access.state) {
    case 'open':
      return { ...parsed.data, opened: access }
    case 'sign_in':
      return redirect(signInPath(planWay({ number, key: null }, page)))
    case 'over':
      return redirect(planWay({ number, key }))
    case 'unavailable':
      await leaveAnswer(number, page, { status: 'unavailable' }, now())
      return redirect(planWay({ number, key }, page, fieldsIn(form)))
    case 'nowhere':
      return notFound()
  }
}
