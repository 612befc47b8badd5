/** The words of a product's or protocol's page. Amounts, prices and days come from the catalogue, never from here. */

import type { SectionId } from '@/lib/evidence/claim.ts'
import type pictures from '@/public/art/pictures.json'
import { insideOutProtocol } from './inside-out-protocol.ts'
import { insideOutProtocol90 } from './inside-out-protocol-90.ts'
import { nadComplex } from './nad-complex.ts'
import { stressBalance } from './stress-balance.ts'

/** A picture in public/art. */
export type Scene = keyof typeof pictures.scenes

export type Question = { readonly question: string; readonly answer: string }

/** An article to read before buying, and why. */
export type Reading = {
  /** The article's slug in content/articles. */
  readonly article: string
  /** The one section of it that matters here. */
  readonly section?: SectionId
  readonly why: string
}

export type ProductCopy = {
  readonly sku: string
  /** Under the name: what it is, in a sentence or two. */
  readonly lead: string
  /** For search results and shared links. */
  readonly description: string
  readonly picture: Scene
  /** What stands beside it in the gallery, in order. */
  readonly morePictures: readonly Scene[]
  /** Who should not take it, and who should ask first: the cautions in two sentences, beside the button. */
  readonly notFor: string
  /** Whether the thing itself has been tested, in a sentence or two. */
  readonly tested: string
  /** After the number of capsules, which the catalogue knows. */
  readonly howToTake: readonly string[]
  readonly questions: readonly Question[]
  readonly reading: readonly Reading[]
}

export const allCopy: readonly ProductCopy[] = [
  nadComplex,
  stressBalance,
  insideOutProtocol,
  insideOutProtocol90,
]

/** True when words for `sku` are written: pages show nothing without. */
export function hasCopy(sku: string): boolean {
  return allCopy.some((copy) => copy.sku === sku)
}

/** The words for `sku`. @throws when none are written. */
export function copyOf(sku: string): ProductCopy {
  const found = allCopy.find((copy) => copy.sku === sku)
  if (!found) throw new Error(`${sku} has no copy in content/products`)
  return found
}
