/** The words of structured data. */
import type { CheerioAPI } from 'cheerio'
import { z } from 'zod'
import type { Piece } from './page.ts'

/** Keys whose texts are addresses, types and codes, not words for a reader. */
const CODES =
  /^(?:@|url|item$|image|sku|price|availability|itemCondition|identifier|sameAs|date|position|inLanguage|eligibleRegion)/

export function jsonPieces($: CheerioAPI): Piece[] {
  return structuredData($).flatMap((data) =>
    words(data).map((text) => ({ where: 'json-ld', text, claims: [] })),
  )
}

/** The structured data of a page, each script parsed. */
export function structuredData($: CheerioAPI): unknown[] {
  return $('script[type="application/ld+json"]')
    .toArray()
    .map((script): unknown => JSON.parse($(script).text()))
}

const record = z.record(z.string(), z.unknown())

function words(data: unknown, key = ''): string[] {
  if (CODES.test(key)) return []
  if (typeof data === 'string') return [data]
  if (Array.isArray(data)) return data.flatMap((one) => words(one, key))
  const parsed = record.safeParse(data)
  return parsed.success ? Object.entries(parsed.data).flatMap(([name, value]) => words(value, name)) : []
}
