/** The words of a page that stand in attributes: what search engines, shared links and screen readers say. */
import type { CheerioAPI } from 'cheerio'
import type { Piece } from './page.ts'

const SPOKEN = ['alt', 'title', 'aria-label', 'placeholder', 'aria-description', 'data-description']
const META =
  /^(?:description|keywords|author|abstract|og:(?:title|description|image:alt|site_name)|twitter:(?:title|description|image:alt))$/

/** Title and descriptions, Open Graph and Twitter cards included. */
export function headPieces($: CheerioAPI): Piece[] {
  const title = $('head title').text()
  const metas = $('meta')
    .toArray()
    .flatMap((meta) => {
      const name = $(meta).attr('name') ?? $(meta).attr('property') ?? ''
      const text = $(meta).attr('content')?.trim() ?? ''
      return META.test(name) && text !== '' ? [{ where: name, text, claims: [] }] : []
    })
  return title === '' ? metas : [{ where: 'title', text: title, claims: [] }, ...metas]
}

/** Alternative texts, labels for screen readers, hints. */
export function attributePieces($: CheerioAPI): Piece[] {
  return SPOKEN.flatMap((attribute) =>
    $(`body [${attribute}]`)
      .toArray()
      .flatMap((element) => {
        const text = $(element).attr(attribute)?.trim() ?? ''
        return text === '' ? [] : [{ where: attribute, text, claims: cited($(element).attr('href')) }]
      }),
  )
}

/** A link to a statement of the library is called by the statement's words. */
function cited(href = ''): string[] {
  const id = /^\/evidence\/([a-z0-9-]+)$/.exec(href)?.[1]
  return id && id !== 'how-we-grade' && id !== 'changes' ? [id] : []
}
