/** What was chosen on a page of a plan, as it travels: in the query of a preview, and in the fields of its confirmation. */
import { z } from 'zod'
import { RHYTHMS } from '@/lib/cart/cart.ts'
import type { IsoDate } from '../plan.ts'

export type Fields = Readonly<Record<string, string>>

/** Longer than any choice; what is longer was not chosen on our pages. */
const MAX_LENGTH = 200

/** Fields that travel with every page and are no choice. */
const CARRIED = ['key', 'number', 'page', 'seen', 'agreed', 'terms']

const date = z.iso.date()
const count = z.coerce.number().int().min(0).max(9_999)

/** The choices among what a query or a form holds: plain words, without what every page carries. */
export function fieldsIn(entries: Iterable<readonly [string, unknown]>): Fields {
  const chosen = [...entries].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && isChoice(name) ? [[name, value.slice(0, MAX_LENGTH)]] : [],
  )
  return Object.fromEntries(chosen)
}

/** A calendar date that was typed or picked; null for what is none. */
export function dateIn(text: string | undefined): IsoDate | null {
  return date.safeParse(text).data ?? null
}

/** A whole number from 0; null for what is none. */
export function countIn(text: string | undefined): number | null {
  return count.safeParse(text?.trim() || undefined).data ?? null
}

/** A rhythm that can be chosen; null for what is none. */
export function rhythmIn(text: string | undefined): number | null {
  return RHYTHMS.find((days) => String(days) === text) ?? null
}

function isChoice(name: string): boolean {
  return !CARRIED.includes(name) && !name.startsWith('$') && !name.startsWith('_')
}
