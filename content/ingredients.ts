/** What each ingredient is and what is known of it, in the safe wordings of the evidence register. */

export type IngredientCopy = {
  /** The ingredient's name, as the catalogue has it. */
  readonly ingredient: string
  readonly text: string
  /** True when `text` says what the ingredient does in the body: it then ends in the symbol of the disclaimer. */
  readonly statement: boolean
  /** What is not known. */
  readonly unknown: string
}

export const ingredients: readonly IngredientCopy[] = [
  {
    ingredient: 'NAD+',
    text: 'NAD+ takes part in normal energy metabolism in every cell. When swallowed, it is broken down to a form of vitamin B3; whether a capsule changes NAD+ in skin has not been shown.',
    statement: true,
    unknown: 'We found no controlled trial of swallowed NAD+ on skin.',
  },
  {
    ingredient: 'Quercetin',
    text: 'Quercetin is a flavonoid found in onions and apples. It has antioxidant activity in laboratory studies; human results are mixed.',
    statement: true,
    unknown:
      'Trials in people disagree with each other. Those with clearer results used 500 mg a day or more.',
  },
  {
    ingredient: 'Resveratrol',
    text: 'Resveratrol is a polyphenol found in grapes. Most research on it is in cells and animals; human research is ongoing.',
    statement: true,
    unknown: 'People absorb it well and break it down fast. The plant it comes from here is not stated.',
  },
  {
    ingredient: 'KSM-66 ashwagandha',
    text: 'With ashwagandha root extract, studied in short trials in adults with everyday stress.',
    statement: true,
    unknown:
      'Those trials used known amounts. The amount in this blend is not stated, so their results cannot be carried over to it.',
  },
  {
    ingredient: 'Korean ginseng',
    text: 'The plant Panax ginseng, also called Asian ginseng.',
    statement: false,
    unknown: 'Its part, form and amount here are not stated, and we found no trial of it in this blend.',
  },
]

/** What is known of the ingredient the catalogue calls `name`. @throws when nothing is written. */
export function ingredientCopy(name: string): IngredientCopy {
  const found = ingredients.find((copy) => copy.ingredient === name)
  if (!found) throw new Error(`${name} has no copy in content/ingredients.ts`)
  return found
}

/** How many of `names` carry a structure/function statement. */
export function statementsAmong(names: readonly string[]): number {
  return names.filter((name) => ingredientCopy(name).statement).length
}
