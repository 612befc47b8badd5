/** What stands for a wording of the terms in a form. */
import { createHash } from 'node:crypto'
import { type RefillTerms, termsText } from './refill-terms.ts'

/** Tells one wording of the terms from another, dates and amounts included. */
export function termsDigest(terms: RefillTerms): string {
  return createHash('sha256').update(termsText(terms)).digest('base64url').slice(0, 22)
}
