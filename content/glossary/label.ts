import type { Term } from './term.ts'

/** What stands on a bottle. */
export const label: readonly Term[] = [
  {
    id: 'dietary-supplement',
    name: 'Dietary supplement',
    text: 'In US law a kind of food, taken by mouth to add to the diet. The Food and Drug Administration does not approve supplements before they are sold.',
    related: ['supplement-facts', 'structure-function-statement'],
  },
  {
    id: 'supplement-facts',
    name: 'Supplement Facts',
    text: 'The panel every supplement sold in the United States carries: serving, ingredients, amounts and percent Daily Value.',
    related: ['serving', 'daily-value', 'other-ingredients', 'proprietary-blend'],
  },
  {
    id: 'serving',
    name: 'Serving',
    text: 'The amount the panel counts in. It may be more than one capsule, so check it before you compare two bottles.',
    related: ['supplement-facts', 'daily-value'],
  },
  {
    id: 'daily-value',
    name: 'Daily Value',
    also: ['% DV'],
    text: 'A reference amount for one day, the same for every adult on every label. Many plant ingredients have none, which the panel marks with a symbol.',
    related: ['serving', 'upper-limit', 'supplement-facts'],
  },
  {
    id: 'upper-limit',
    name: 'Upper limit',
    also: ['UL'],
    text: 'The most of a nutrient that is unlikely to harm most adults when taken every day. It is a ceiling, not a goal.',
    related: ['daily-value', 'nicotinamide'],
  },
  {
    id: 'extract',
    name: 'Extract',
    text: 'What is drawn out of a plant with a liquid and then dried. An amount of extract is not an amount of plant.',
    related: ['standardized-extract', 'ksm-66'],
  },
  {
    id: 'standardized-extract',
    name: 'Standardized extract',
    text: 'An extract made so that each batch holds a stated share of one compound.',
    related: ['extract', 'ginsenoside'],
  },
  {
    id: 'proprietary-blend',
    name: 'Proprietary blend',
    text: 'A mix whose total weight stands on the label while its parts have none. You can see the order of the parts by weight, not how much of each you take.',
    related: ['supplement-facts', 'serving'],
  },
  {
    id: 'other-ingredients',
    name: 'Other ingredients',
    text: 'What a capsule holds besides: the shell, fillers, colors, and what keeps powder from sticking.',
    related: ['supplement-facts', 'allergen'],
  },
  {
    id: 'allergen',
    name: 'Allergen',
    text: 'A food that some people react to. US law names nine major ones, which a label must declare.',
    related: ['other-ingredients'],
  },
  {
    id: 'structure-function-statement',
    name: 'Structure/function statement',
    text: 'A statement about how an ingredient acts on the normal structure or function of the body. It names no disease and carries a disclaimer fixed by law.',
    related: ['disclaimer', 'dietary-supplement'],
  },
  {
    id: 'disclaimer',
    name: 'Disclaimer',
    text: 'The boxed words beside a structure/function statement. They say that the Food and Drug Administration has not evaluated it.',
    related: ['structure-function-statement'],
  },
  {
    id: 'lot',
    name: 'Lot',
    also: ['batch'],
    text: 'Bottles that were made together and share a number. With it a maker can say when yours was made, tested or called back.',
    related: ['certificate-of-analysis'],
  },
  {
    id: 'certificate-of-analysis',
    name: 'Certificate of analysis',
    also: ['COA'],
    text: 'A laboratory report on one lot: what was measured, how, and the numbers. Without a lot number it says nothing about your bottle.',
    related: ['lot', 'third-party-testing'],
  },
  {
    id: 'third-party-testing',
    name: 'Third-party testing',
    text: 'A check by a laboratory that neither makes nor sells the product. It looks at what is in the bottle, not at whether it does anything.',
    related: ['certificate-of-analysis', 'lot'],
  },
]
