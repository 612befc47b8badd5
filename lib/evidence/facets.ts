/** How readers narrow the register: by grade, section, ingredient and kind of study. */
import { evidenceIngredients } from '@/content/evidence/ingredients.ts'
import { sections } from '@/content/evidence/sections.ts'
import { studies } from '@/content/evidence/studies.ts'
import type { Claim } from './claim.ts'
import { allClaims, gradeWords, referencesAt } from './evidence.ts'
import { gradeOrder } from './register.ts'

export type FacetId = 'grade' | 'section' | 'ingredient' | 'study'

export type FacetValue = { readonly id: string; readonly title: string; readonly claims: readonly Claim[] }

export type Facet = { readonly id: FacetId; readonly title: string; readonly values: readonly FacetValue[] }

const named: readonly {
  readonly id: FacetId
  readonly title: string
  readonly values: readonly { readonly id: string; readonly title: string }[]
}[] = [
  {
    id: 'grade',
    title: 'Grade',
    values: gradeOrder.map((grade) => ({ id: grade.toLowerCase(), title: gradeWords(grade) })),
  },
  { id: 'section', title: 'Section of the article', values: sections },
  { id: 'ingredient', title: 'Ingredient', values: evidenceIngredients },
  { id: 'study', title: 'Kind of study', values: studies },
]

/** The kinds of study behind a statement, of the sources that are shown; `none` when there is no source to show. */
export function studiesOf(claim: Claim): readonly string[] {
  const kinds = new Set(referencesAt(claim, 'evidence').map(({ kind }) => kind))
  const found = studies.filter((study) => study.kinds.some((kind) => kinds.has(kind))).map(({ id }) => id)
  return found.length > 0 ? found : ['none']
}

/** The values of `facet` that a statement has. */
export function valuesOf(claim: Claim, facet: FacetId): readonly string[] {
  switch (facet) {
    case 'grade':
      return [claim.grade.toLowerCase()]
    case 'section':
      return [claim.section]
    case 'ingredient':
      return claim.ingredients
    case 'study':
      return studiesOf(claim)
  }
}

/** Every facet with its values and their statements, in the order of the register. */
export const facets: readonly Facet[] = named.map((facet) => ({
  ...facet,
  values: facet.values.map(({ id, title }) => ({
    id,
    title,
    claims: allClaims().filter((claim) => valuesOf(claim, facet.id).includes(id)),
  })),
}))

/** The facet called `id`. */
export function facetOf(id: FacetId): Facet {
  const facet = facets.find((one) => one.id === id)
  if (!facet) throw new Error(`${id} is no facet`)
  return facet
}

/** The address of the page that lists the statements with one value. */
export function facetPath(facet: FacetId, value: string): string {
  return `/evidence/${facet}/${value}`
}

/** The token by which the list's styles know that a statement has a value. */
export function facetToken(facet: FacetId, value: string): string {
  return `${facet}-${value}`
}
