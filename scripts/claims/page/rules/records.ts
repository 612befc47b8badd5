/** Structured data that speaks of ratings, awards, certificates or people: none of these has a record. */

import type { Page, PageHit } from '../page.ts'
import { structuredData } from '../read-json-ld.ts'

const KEYS =
  /"(aggregateRating|review|reviews|award|awards|hasCertification|reviewedBy|endorsers|ratingValue)":/g
const PERSON = /"@type":"Person"/

export function records({ $ }: Page): PageHit[] {
  return structuredData($).flatMap((data) => {
    const text = JSON.stringify(data)
    const keys = [...text.matchAll(KEYS)].map(([, key]) => key ?? '')
    const found = PERSON.test(text) ? [...keys, 'Person'] : keys
    return found.map(
      (words): PageHit => ({ rule: 'record', where: 'json-ld', sentence: text.slice(0, 120), words }),
    )
  })
}
