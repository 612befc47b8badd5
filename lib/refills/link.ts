/** The way to a refill without signing in: a link that is signed, is good for one plan and one inbox, and ends. */
import { env } from '@/lib/platform/env.ts'
import { isSigned, sign } from '@/lib/platform/tokens.ts'

const PURPOSE = 'refill'

/** Days a link from a mail opens its plan: a notice, its charge and all of dunning lie within. */
export const LINK_DAYS = 45

/** The pages of one plan, besides its overview: one an action. */
export const planPages = [
  ...(['skip', 'unskip', 'move', 'ship-now', 'pause', 'resume', 'rhythm'] as const),
  ...(['quantity', 'swap', 'add', 'remove', 'stock', 'price', 'count'] as const),
  ...(['address', 'card', 'cancel', 'reason', 'restart', 'undo'] as const),
] as const
export type PlanPage = (typeof planPages)[number]

/** Whether `word` names a page of a plan. */
export function isPlanPage(word: string): word is PlanPage {
  return planPages.some((page) => page === word)
}

/** A plan, and the address its mails go to: when that changes, no link that was sent before opens the plan any more. */
export type Linked = { readonly number: string; readonly email: string }

/** The path of a plan's page for somebody signed in. */
export function planPath(number: string, page?: PlanPage): string {
  return page ? `/refills/${number}/${page}` : `/refills/${number}`
}

/**
 * The path of a plan's page for whoever reads another page of it.
 * @param way the plan, and the key she came with; null for its owner, who needs none
 * @param fields what is chosen on the page already
 */
export function planWay(
  { number, key }: { readonly number: string; readonly key: string | null },
  page?: PlanPage,
  fields: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...fields, ...(key === null ? {} : { key }) }).toString()
  return `${planPath(number, page)}${query && `?${query}`}`
}

/** The whole address of a plan's page with its key, for a mail written at `now`. */
export function planLink(plan: Linked, now: Date, page?: PlanPage): string {
  return `${env().STORE_URL}${planPath(plan.number, page)}?key=${planKey(plan, now)}`
}

/** The key of a plan, good from `now` for `LINK_DAYS`. */
export function planKey(plan: Linked, now: Date): string {
  const ends = String(Math.floor(now.getTime() / 86_400_000) + LINK_DAYS)
  return `${ends}.${sign(env().LINK_SECRET, PURPOSE, signedText(plan, ends))}`
}

/**
 * What `key` does for `plan` at `now`. A key that was never ours, or was sent to another address, is `wrong`; one that was
 * good is `over` when it ended.
 */
export function keyState(plan: Linked, key: string, now: Date): 'good' | 'over' | 'wrong' {
  const [ends = '', signature = ''] = key.split('.')
  if (!/^\d{5}$/.test(ends)) return 'wrong'
  if (!isSigned(env().LINK_SECRET, PURPOSE, signedText(plan, ends), signature)) return 'wrong'
  return Number(ends) * 86_400_000 < now.getTime() ? 'over' : 'good'
}

function signedText({ number, email }: Linked, ends: string): string {
  return `${number} ${ends} ${email.toLowerCase()}`
}
