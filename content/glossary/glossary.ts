/** The glossary as one list, in the order of the alphabet. */
import { body } from './body.ts'
import { food } from './food.ts'
import { gut } from './gut.ts'
import { ingredients } from './ingredients.ts'
import { label } from './label.ts'
import { skin } from './skin.ts'
import { studies } from './studies.ts'
import type { Term } from './term.ts'

/** "The cascade" stands under C. */
const sortName = ({ name }: Term) => name.replace(/^The /, '')

export const glossary: readonly Term[] = [
  ...gut,
  ...food,
  ...body,
  ...skin,
  ...ingredients,
  ...studies,
  ...label,
].sort((a, b) => sortName(a).localeCompare(sortName(b), 'en'))

/** The term called `id`. @throws when there is none: a page must not build with a link that leads nowhere. */
export function termOf(id: string): Term {
  const found = glossary.find((term) => term.id === id)
  if (!found) throw new Error(`The glossary has no term "${id}" (content/glossary)`)
  return found
}

/** Where a term stands. */
export function termPath(id: string): string {
  return `/learn/glossary#${termOf(id).id}`
}

export type Letter = { readonly letter: string; readonly terms: readonly Term[] }

/** The terms under their first letters, in the order of the alphabet; letters without a term are left out. */
export function byLetter(terms: readonly Term[]): Letter[] {
  const letters = new Map<string, Term[]>()
  for (const term of terms) {
    const letter = sortName(term).charAt(0).toUpperCase()
    letters.set(letter, [...(letters.get(letter) ?? []), term])
  }
  return [...letters].map(([letter, list]) => ({ letter, terms: list }))
}
