/** What a page of a plan asks: the choices that are open, and the wish that the chosen ones make. */
import type { Action } from '../actions/action.ts'
import type { IsoDate } from '../plan.ts'
import type { Fields } from './fields.ts'

export type Option = {
  readonly value: string
  readonly label: string
  /** What choosing it means. */
  readonly note?: string
  /** Cannot be chosen; `note` says why. */
  readonly isShut?: boolean
}

/** One choice: the field it fills, what stands in it, what can. */
export type Choice = { readonly name: string; readonly label: string; readonly hint?: string } & (
  | { readonly kind: 'date'; readonly value: IsoDate; readonly min: IsoDate; readonly max: IsoDate }
  | { readonly kind: 'options'; readonly value: string | null; readonly options: readonly Option[] }
  | {
      readonly kind: 'number'
      readonly value: number | null
      readonly min: number
      readonly max: number
      /** What is counted: `capsules`. */
      readonly unit: string
    }
)

/** What confirming the page does. */
export type Wish =
  | { readonly kind: 'act'; readonly action: Action }
  /** Says no to a higher price. */
  | { readonly kind: 'keep_price'; readonly riseId: string; readonly words: string }

export type Asking = {
  readonly choices: readonly Choice[]
  /** Null while something is still to be chosen. */
  readonly wish: Wish | null
  /** What is wrong with what was chosen, in words; null when nothing is. */
  readonly problem: string | null
  /** The choices as they stand, for the confirmation to carry. */
  readonly fields: Fields
}

/** True when the page showed another price, or none, than what it asks for costs now. */
export function isRepriced(asked: Fields, pressed: Fields): boolean {
  return asked.price !== undefined && asked.price !== pressed.price
}

/** A page on which nothing can be had. */
export const nothingToAsk: Asking = { choices: [], wish: null, problem: null, fields: {} }

/** A page that asks nothing but its confirmation. */
export function plainly(action: Action): Asking {
  return { choices: [], wish: { kind: 'act', action }, problem: null, fields: {} }
}

/** A page whose choices make `action`; null while they do not yet. */
export function choosing(
  choices: readonly Choice[],
  action: Action | null,
  problem: string | null = null,
): Asking {
  const fields = choices.flatMap(({ name, value }): [string, string][] =>
    value === null ? [] : [[name, String(value)]],
  )
  const wish = action && { kind: 'act' as const, action }
  return { choices, wish, problem, fields: Object.fromEntries(fields) }
}
