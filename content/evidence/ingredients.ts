import type { IngredientId } from '@/lib/evidence/claim.ts'

/** What the statements call an ingredient, and what the catalogue calls it. */
export const evidenceIngredients: readonly { id: IngredientId; title: string; catalogName: string }[] = [
  { id: 'nad', title: 'NAD+', catalogName: 'NAD+' },
  { id: 'quercetin', title: 'Quercetin', catalogName: 'Quercetin' },
  { id: 'resveratrol', title: 'Resveratrol', catalogName: 'Resveratrol' },
  { id: 'ashwagandha', title: 'Ashwagandha', catalogName: 'KSM-66 ashwagandha' },
  { id: 'ginseng', title: 'Korean ginseng', catalogName: 'Korean ginseng' },
]

type Contents = {
  readonly ingredients: readonly IngredientId[]
  /** True for products taken together. */
  readonly isProtocol: boolean
}

const both: Contents = {
  ingredients: ['nad', 'quercetin', 'resveratrol', 'ashwagandha', 'ginseng'],
  isProtocol: true,
}

/** What each thing sold is made of, by SKU. A test holds it to the catalogue. */
export const contentsOfProduct: Readonly<Record<string, Contents>> = {
  'nad-complex': { ingredients: ['nad', 'quercetin', 'resveratrol'], isProtocol: false },
  'stress-balance': { ingredients: ['ashwagandha', 'ginseng'], isProtocol: false },
  'inside-out-protocol': both,
  'inside-out-protocol-90': both,
}
