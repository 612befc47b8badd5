/** The way to a refill without signing in: a link that is signed, is good for one plan, and ends. */
import { env } from '@/lib/platform/env.ts'
import { isSigned, sign } from '@/lib/platform/tokens.ts'

const PURPOSE = 'refill'

/** Days a link from a mail opens its plan: a notice, its charge and all of dunning lie within. */
export const LINK_DAYS = 45

/** The pages of one plan that links lead to. */
export type PlanPage = 'skip' | 'move' | 'cancel' | 'card' | 'stock' | 'swap' | 'price' | 'restart' | 'undo'

/** The path of a plan's page for somebody signed in. */
export function planPath(number: string, page?: PlanPage): string {
  return page ? `/refills/${number}/${page}` : `/refills/${number}`
}

/** The whole address of a plan's page with its key, for a mail written at `now`. */
export function planLink(number: string, now: Date, page?: PlanPage): string {
  return `${env().STORE_URL}${planPath(number, page)}?key=${planKey(number, now)}`
}

/** The key of a plan, good from `now` for `LINK_DAYS`. */
export function planKey(number: string, now: Date): string {
  const ends = Math.floor(now.getTime() / 86_400_000) + LINK_DAYS
  return `${ends}.${sign(env().LINK_SECRET, PURPOSE, `${number} ${ends}`)}`
}

/** What `key` does for the plan `number` at `now`. A key that was never ours is `wrong`; one that was is `over` when it ended. */
export function keyState(number: string, key: string, now: Date): 'good' | 'over' | 'wrong' {
  const [ends = '', signature = ''] = key.split('.')
  if (!/^\d{5}$/.test(ends)) return 'wrong'
  if (!isSigned(env().LINK_SECRET, PURPOSE, `${number} ${ends}`, signature)) return 'wrong'
  return Number(ends) * 86_400_000 < now.getTime() ? 'over' : 'good'
}
