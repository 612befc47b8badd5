/** What a page of a plan was answered, for the page that comes next (docs/decisions/0010). */
import { now } from '@/lib/platform/clock.ts'
import { leaveSaid, readSaid } from '@/lib/platform/said.ts'
import type { Refusal } from '../actions/action.ts'
import type { PlanPage } from '../link.ts'

export type Answer =
  | { readonly status: 'done'; readonly words: string }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  /** The plan was another than the page showed; `words` say what happened last. */
  | { readonly status: 'changed'; readonly words: string }
  /** What was asked for costs another amount than the page showed: nothing was done. */
  | { readonly status: 'repriced' }
  | { readonly status: 'slow'; readonly seconds: number }
  | { readonly status: 'unticked' }
  | { readonly status: 'unavailable' }

/** An answer, and a mark that tells it from one before. */
export type Said = Answer & { readonly at: number }

/** Milliseconds of the store's time for which an answer is news: a demo passes over weeks between two pages. */
const NEWS_MS = 60_000

/** Leaves `answer` for a page of the plan `number`; no page is its overview. */
export async function leaveAnswer(number: string, page: PlanPage | undefined, answer: Answer, now: Date) {
  await leaveSaid(formOf(number, page), { ...answer, at: now.getTime() })
}

/** What was just answered to a page; null when nothing was. */
export async function readAnswer(number: string, page?: PlanPage): Promise<Said | null> {
  const said = await readSaid<Said>(formOf(number, page))
  return said && now().getTime() - said.at < NEWS_MS ? said : null
}

function formOf(number: string, page: PlanPage | undefined): string {
  return `refill ${number} ${page ?? ''}`
}

/** Where the page of an address keeps what was typed into it. */
export function addressSaidOf(number: string): string {
  return `refill address ${number}`
}
