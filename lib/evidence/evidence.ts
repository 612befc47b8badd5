/** Answers over the register: which statements, what may be shown where, in which words. */

import { contentsOfProduct } from '@/content/evidence/ingredients.ts'
import type { Claim, Grade, Place, Reference, Wording } from './claim.ts'
import { claims, references, wordings } from './register.ts'
import { american } from './spelling.ts'

const claimById = new Map(claims.map((claim) => [claim.id, claim]))
const referenceById = new Map(references.map((reference) => [reference.id, reference]))

/** Every statement, in the order of the article's sections. */
export function allClaims(): readonly Claim[] {
  return claims
}

/** The statement called `id`. @throws when there is none: a page must not be built around a statement nobody graded. */
export function claimOf(id: string): Claim {
  const claim = claimById.get(id)
  if (!claim) throw new Error(`${id} is no statement of content/evidence`)
  return claim
}

/** The statements of one of the article's sections. @throws when there is no such section. */
export function claimsOfSection(section: string): readonly Claim[] {
  const found = claims.filter((claim) => claim.section === section)
  if (found.length === 0) throw new Error(`${section} is no section of content/evidence`)
  return found
}

/** The statements about what is in a product and, of a protocol, about its parts taken together. @throws on an unknown SKU. */
export function claimsOfProduct(sku: string): readonly Claim[] {
  const contents = contentsOfProduct[sku]
  if (!contents) throw new Error(`${sku} is not in content/evidence/ingredients.ts`)
  return claims.filter(
    ({ aboutProtocol, ingredients }) =>
      (aboutProtocol && contents.isProtocol) ||
      ingredients.some((ingredient) => contents.ingredients.includes(ingredient)),
  )
}

/**
 * Whether a statement may stand as a statement at `place`. In the library: all. In an article: those that name no
 * disease. Where something is sold, and in mail: only grade A or B, and only for a product that holds what was tested.
 */
export function mayShow(claim: Claim, place: Place): boolean {
  if (place === 'evidence') return true
  if (claim.namesDisease) return false
  if (place === 'article') return true
  return isWellSupported(claim.grade) && claim.testedAsSold.length > 0
}

/** Whether a statement may be told as a benefit of the product `sku`. */
export function mayBackProduct(claim: Claim, sku: string): boolean {
  return mayShow(claim, 'product') && claim.testedAsSold.includes(sku)
}

function isWellSupported(grade: Grade): boolean {
  return grade === 'A' || grade === 'B'
}

/** The statement as it is examined at `place`. @throws when it may not stand there at all. */
export function statementAt(claim: Claim, place: Place): string {
  if (place === 'evidence') return claim.statement
  refuseDisease(claim)
  return american(claim.statement)
}

/** The caveat in the words that may stand at `place`. @throws when the statement may not stand there at all. */
export function caveatAt(claim: Claim, place: Place): string {
  if (place === 'evidence') return claim.caveat
  refuseDisease(claim)
  return claim.caveatOutside || claim.caveat
}

function refuseDisease({ id, namesDisease }: Claim): void {
  if (namesDisease) throw new Error(`${id} names a disease: it stands in the evidence library only`)
}

/** The sources that may be shown at `place`: none that is held, and outside the library none whose title names a disease. */
export function referencesAt(claim: Claim, place: Place): readonly Reference[] {
  return [...claim.references, ...claim.furtherReferences]
    .map(referenceOf)
    .filter(({ display }) => display === 'ok')
    .filter(({ titleNamesDisease }) => place === 'evidence' || !titleNamesDisease)
}

/** How many sources of a statement are not shown yet because their citation is being checked. */
export function heldReferences(claim: Claim): number {
  return [...claim.references, ...claim.furtherReferences].filter((id) => referenceOf(id).display === 'hold')
    .length
}

function referenceOf(id: string): Reference {
  const reference = referenceById.get(id)
  if (!reference) throw new Error(`${id} is no reference of content/evidence`)
  return reference
}

/** The safer ways to say what this statement alone says; empty when the register gives none. */
export function wordingsOf(claim: Claim): readonly Wording[] {
  return wordings.filter(({ claims: [only, ...others] }) => only === claim.id && others.length === 0)
}

const words: Readonly<Record<Grade, string>> = {
  A: 'repeated human trials',
  B: 'limited human evidence',
  C: 'animal and laboratory evidence only',
  D: 'not enough or conflicting evidence',
}

/** The letter with what it means, without the letter's caveat: `Grade B, limited human evidence`. */
export function gradeWords(grade: Grade): string {
  return `Grade ${grade}, ${words[grade]}`
}
