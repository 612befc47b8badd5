/** Reading what was done to a plan: the last words, and the change that may be taken back. */
import { db } from '@/lib/platform/db.ts'
import type { Kept } from '../../actions/undo.ts'
import { KEEP_PRICE } from '../../prices/store.ts'
import { cycleFromLog, planFromLog } from '../../rows/store.ts'
import type { Logged } from '../way-back.ts'

/** What was last done to a plan, in words. */
export async function lastWords(planId: string): Promise<string> {
  const last = await db().planChange.findFirst({ where: { planId }, orderBy: { version: 'desc' } })
  return last?.words ?? ''
}

/** A change in the log, and which one. */
export type LoggedChange = Kept & {
  readonly id: string
  readonly version: number
  readonly action: string
  readonly words: string
}

/** The last change a customer made to a plan, if what it takes to take it back is kept with it; an answer that leaves the plan as it is counts for none. */
export async function findLastChange(planId: string): Promise<LoggedChange | null> {
  const row = await db().planChange.findFirst({ where: hersOf(planId), orderBy: { version: 'desc' } })
  if (!row || row.before === null || row.delivery === null || row.undoneAt !== null) return null
  const { id, version, action, words, createdAt: at } = row
  return {
    id,
    version,
    action,
    words,
    at,
    before: planFromLog(row.before),
    delivery: cycleFromLog(row.delivery),
  }
}

/** Her last change of a plan, and the one that made its `version`; null where there is none. */
export async function findLogged(
  planId: string,
  version: number | null,
): Promise<{ asked: Logged | null; last: Logged | null }> {
  const select = { version: true, words: true, undoneAt: true } as const
  const [asked, last] = await Promise.all([
    version === null ? null : db().planChange.findFirst({ where: { ...hersOf(planId), version }, select }),
    db().planChange.findFirst({ where: hersOf(planId), orderBy: { version: 'desc' }, select }),
  ])
  return { asked: asked && toLogged(asked), last: last && toLogged(last) }
}

function toLogged({ undoneAt, ...row }: { version: number; words: string; undoneAt: Date | null }): Logged {
  return { ...row, isUndone: undoneAt !== null }
}

function hersOf(planId: string) {
  return { planId, actor: { not: 'ENGINE' }, action: { not: KEEP_PRICE } } as const
}
