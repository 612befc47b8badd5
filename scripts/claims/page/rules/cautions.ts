/** A page that sells a product carries the cautions of each of its ingredients, and leads to them before the way to buy. */
import { cautionsOf } from '@/content/cautions/by-ingredient.ts'
import { safetyNotice } from '@/content/cautions/notice.ts'
import { products, protocols } from '@/prisma/seed/catalog.ts'
import type { Page, PageHit } from '../page.ts'
import { soldAt } from './sentences.ts'

export function cautions(page: Page): PageHit[] {
  const sku = soldAt(page)
  if (!sku) return []
  const { $ } = page
  const text = flat($('body').text())
  const due = [
    safetyNotice,
    ...ingredientsOf(sku).flatMap((name) => cautionsOf(name).items.map((item) => item.text)),
  ]
  const missing = due.filter((sentence) => !text.includes(flat(sentence)))
  return [
    ...missing.map((sentence): PageHit => ({ rule: 'caution-missing', where: 'text', sentence, words: sku })),
    ...(linkStandsBeforeTheForm(page)
      ? []
      : [
          {
            rule: 'caution-link',
            where: 'text',
            sentence: $('h1').first().text(),
            words: 'a[href="#cautions"]',
          },
        ]),
  ]
}

function ingredientsOf(sku: string): string[] {
  const parts = protocols.find((protocol) => protocol.sku === sku)?.parts.map((part) => part.sku) ?? [sku]
  return products
    .filter((product) => parts.includes(product.sku))
    .flatMap(({ ingredients }) => ingredients.map(({ name }) => name))
}

/** Above the fold by a link: it leads to a section that is there, and comes before the form that buys. */
function linkStandsBeforeTheForm({ $ }: Page): boolean {
  const html = $('body').html() ?? ''
  const link = html.search(/<a\b[^>]*href="#cautions"/)
  const form = html.search(/<form\b[^>]*class="[^"]*\bbuy\b/)
  return link >= 0 && $('#cautions').length > 0 && (form < 0 || link < form)
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}
