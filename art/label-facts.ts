/** What stands on a label: the catalogue's own facts, in the order and the lines in which they are printed. */
import type { ProductSeed } from '../prisma/seed/catalog.ts'

export type LabelFacts = {
  readonly sku: string
  /** The number of its step as it is printed, `04`; null for a product outside the steps. */
  readonly step: string | null
  /** The name in two lines. */
  readonly name: readonly [string, string]
  /** An ingredient and its amount in a serving; null where the owner has not stated one: then none is printed. */
  readonly rows: readonly { readonly what: string; readonly amount: string | null }[]
  readonly count: string
}

/** Breaks a name at the space that leaves the shorter long line. A name of one word has an empty second line. */
export function inTwoLines(name: string): readonly [string, string] {
  const words = name.split(' ')
  const breaks = words.slice(1).map((_, at): readonly [string, string] => {
    return [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]
  })
  const longest = ([first, second]: readonly [string, string]) => Math.max(first.length, second.length)
  return breaks.reduce<readonly [string, string]>(
    (best, next) => (longest(next) < longest(best) ? next : best),
    [name, ''],
  )
}

/** The facts on the label of one product of the catalogue. */
export function labelFacts({ sku, step, name, ingredients, capsules }: ProductSeed): LabelFacts {
  return {
    sku,
    step: step === null ? null : String(step).padStart(2, '0'),
    name: inTwoLines(name),
    rows: ingredients.map(({ name: what, amountMg }) => ({
      what,
      amount: amountMg === null ? null : `${amountMg} mg`,
    })),
    count: `${capsules} capsules`,
  }
}
