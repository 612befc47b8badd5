/** No way to buy leads out of the evidence library. */

import type { Page, PageHit } from '../page.ts'
import { structuredData } from '../read-json-ld.ts'

const SHOP = /^(?:https?:\/\/[^/]+)?\/(?:products|protocols|cart|checkout)(?:[/?#]|$)/

export function evidenceLinks({ $, place }: Page): PageHit[] {
  if (place !== 'evidence') return []
  const links = $('a[href], form[action]')
    .toArray()
    .flatMap((element) => {
      const target = $(element).attr('href') ?? $(element).attr('action') ?? ''
      return SHOP.test(target)
        ? [{ rule: 'sold-in-evidence', where: 'link', sentence: $(element).text().trim(), words: target }]
        : []
    })
  const sold = structuredData($).filter((data) => /"@type":"(?:Product|Offer)"/.test(JSON.stringify(data)))
  return [
    ...links,
    ...sold.map(
      (): PageHit => ({ rule: 'sold-in-evidence', where: 'json-ld', sentence: 'Product', words: '@type' }),
    ),
  ]
}
