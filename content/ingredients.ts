/** What each ingredient is and what was studied of it, in the words and with the grades of the evidence register. */

export type Finding = {
  /** The statement of the register whose grade and caveat are shown. */
  readonly claim: string
  /** What a reader wants to know. Never the statement itself: a question promises nothing. */
  readonly question: string
  /** The short answer; the caveat follows it. */
  readonly answer: string
}

export type IngredientCopy = {
  /** The ingredient's name, as the catalogue has it. */
  readonly ingredient: string
  readonly text: string
  /** The statement whose safer wording `text` is, when it says what the ingredient does in the body; null otherwise. */
  readonly claim: string | null
  readonly findings: readonly Finding[]
  /** What is not known. */
  readonly unknown: string
}

const NOT_SHOWN = 'Not shown in people.'

export const ingredients: readonly IngredientCopy[] = [
  {
    ingredient: 'NAD+',
    text: 'NAD+ takes part in normal energy metabolism in every cell. When swallowed, it is broken down to a form of vitamin B3; whether a capsule changes NAD+ in skin has not been shown.',
    claim: 'nad-restores-energy-dna-repair-fibroblasts',
    findings: [
      {
        claim: 'nad-restores-energy-dna-repair-fibroblasts',
        question: 'Does swallowed NAD+ change skin cells?',
        answer: NOT_SHOWN,
      },
      {
        claim: 'nad-restores-cellular-energy',
        question: 'Does it give cells more energy?',
        answer: NOT_SHOWN,
      },
    ],
    unknown:
      'Most trials in people tested its relatives, nicotinamide riboside and NMN. What they found is not evidence for NAD+ itself.',
  },
  {
    ingredient: 'Quercetin',
    text: 'Quercetin is a flavonoid found in onions and apples. It has antioxidant activity in laboratory studies; human results are mixed.',
    claim: 'quercetin-stabilises-inflammation-upstream',
    findings: [
      {
        claim: 'quercetin-gut-barrier-background',
        question: 'Does it act on the gut wall?',
        answer: NOT_SHOWN,
      },
      {
        claim: 'quercetin-stabilises-inflammation-upstream',
        question: 'Do markers in the blood change?',
        answer: 'Trials in people disagree.',
      },
    ],
    unknown: 'We found no trial of it together with the other two ingredients.',
  },
  {
    ingredient: 'Resveratrol',
    text: 'Resveratrol is a polyphenol found in grapes. Most research on it is in cells and animals; human research is ongoing.',
    claim: 'resveratrol-supports-gut-barrier',
    findings: [
      {
        claim: 'resveratrol-supports-gut-barrier',
        question: 'Does it act on the gut wall?',
        answer: NOT_SHOWN,
      },
      {
        claim: 'resveratrol-longevity-pathways-skin',
        question: 'Does it change how skin ages?',
        answer: NOT_SHOWN,
      },
    ],
    unknown: 'People absorb it well and break it down fast. The plant it comes from here is not stated.',
  },
  {
    ingredient: 'KSM-66 ashwagandha',
    text: 'With ashwagandha root extract, studied in short trials in adults with everyday stress.',
    claim: 'product-adaptogen-gut-barrier-via-cortisol',
    findings: [
      {
        claim: 'ksm66-lowers-cortisol',
        question: 'Does the root extract change cortisol?',
        answer: 'In short trials, at known amounts. Not known for this blend.',
      },
    ],
    unknown:
      'Those trials used known amounts. The amount in this blend is not stated, so their results cannot be carried over to it.',
  },
  {
    ingredient: 'Korean ginseng',
    text: 'The plant Panax ginseng, also called Asian ginseng.',
    claim: null,
    findings: [
      {
        claim: 'product-adaptogen-gut-barrier-via-cortisol',
        question: 'Does it, or the blend, act on the gut wall?',
        answer: NOT_SHOWN,
      },
    ],
    unknown: 'Its part, form and amount here are not stated, and we found no trial of it in this blend.',
  },
]

/** What is known of the ingredient the catalogue calls `name`. @throws when nothing is written. */
export function ingredientCopy(name: string): IngredientCopy {
  const found = ingredients.find((copy) => copy.ingredient === name)
  if (!found) throw new Error(`${name} has no copy in content/ingredients.ts`)
  return found
}

/** How many sentences about `names` say something about the body: each ends in the symbol of the disclaimer. */
export function statementsAmong(names: readonly string[]): number {
  return names
    .map(ingredientCopy)
    .reduce((sum, { claim, findings }) => sum + (claim ? 1 : 0) + findings.length, 0)
}
