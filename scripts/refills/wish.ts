/** What `npm run refills` is asked to do, read from its words. */
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { Problem } from '../stack/problem.ts'

export type Wish =
  /** Show what `asOf` would bring (null: today), for every plan or for one. */
  | { readonly kind: 'show'; readonly asOf: Temporal.PlainDate | null; readonly plan: string | null }
  /** Do what is due now, for every plan or for one. */
  | { readonly kind: 'sweep'; readonly plan: string | null }
  | { readonly kind: 'propose_price'; readonly sku: string }

const USAGE = `npm run refills -- [--dry-run [--as-of 2027-02-01]] [--plan VR-XXXX-XXXX]
npm run refills -- --propose-price SKU`

/** @throws Problem that says which word cannot be meant, and what can */
export function readWish(words: readonly string[]): Wish {
  const values = parse(words)
  const { 'dry-run': isDry, 'as-of': asOf, 'propose-price': sku } = values
  const plan = values.plan === undefined ? null : planNumber(values.plan)
  if (sku !== undefined) {
    if (isDry || asOf !== undefined || plan !== null)
      throw nonsense('--propose-price asks every plan that pays less, and goes with nothing else.')
    return { kind: 'propose_price', sku: skuOf(sku) }
  }
  if (isDry) return { kind: 'show', asOf: asOf === undefined ? null : dateOf(asOf), plan }
  if (asOf !== undefined)
    throw nonsense('Nothing is charged as of another day: add --dry-run to see what that day would bring.')
  return { kind: 'sweep', plan }
}

function parse(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        'dry-run': { type: 'boolean', default: false },
        'as-of': { type: 'string' },
        plan: { type: 'string' },
        'propose-price': { type: 'string' },
      },
    })
    return values
  } catch (error) {
    throw nonsense(error instanceof Error ? error.message : String(error))
  }
}

function dateOf(typed: string): Temporal.PlainDate {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) throw new RangeError('not in this form')
    return Temporal.PlainDate.from(typed, { overflow: 'reject' })
  } catch {
    throw nonsense(`"${typed}" is no date: write 2027-02-01.`)
  }
}

function planNumber(typed: string): string {
  const number = typed.toUpperCase()
  if (!/^VR-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(number))
    throw nonsense(`"${typed}" is no number of a refill: they look like VR-4T7K-92HM.`)
  return number
}

function skuOf(typed: string): string {
  if (!/^[a-z0-9][a-z0-9-]{1,60}$/.test(typed))
    throw nonsense(`"${typed}" is no sku: they look like nad-complex.`)
  return typed
}

function nonsense(words: string): Problem {
  return new Problem(`${words}\n\n${USAGE}`)
}
