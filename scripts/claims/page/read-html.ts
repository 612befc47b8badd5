/** Takes an HTML page apart into sentences, with everything that is read without being seen: title, alt text, data. */
import * as cheerio from 'cheerio'
import type { AnyNode, Page, Piece } from './page.ts'
import { placeOf } from './place.ts'
import { attributePieces, headPieces } from './read-attributes.ts'
import { jsonPieces } from './read-json-ld.ts'

const BLOCKS = new Set(
  'address article aside blockquote body button caption dd desc details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header label legend li main nav ol option p pre section select summary table tbody td text tfoot th thead title tr ul br hr'.split(
    ' ',
  ),
)
const SILENT = new Set(['script', 'style', 'template', 'head', 'noscript'])

/** Private signs around the words of a statement of the register. */
const OPEN = '\ue000'
const NAME = '\ue001'
const CLOSE = '\ue002'
const BREAK = '\ue003'
/** Stands for the symbol that is tied to the disclaimer; a symbol that is not stays a plain asterisk. */
const TIED = '\ue004'

/**
 * @param name the path of the page, or `mail:` and its template
 * @param styles the style sheets that the page links to, where they are at hand
 */
export function readHtml(html: string, name: string, styles = ''): Page {
  const $ = cheerio.load(html)
  const body = $('body').get(0)
  const flat = body ? flatten(body) : ''
  return {
    name,
    place: placeOf(name),
    form: 'html',
    styles,
    pieces: [...headPieces($), ...textPieces(flat), ...attributePieces($), ...jsonPieces($)],
    $,
  }
}

function flatten(node: AnyNode): string {
  if (node.type === 'text') return node.data
  if (node.type !== 'tag' || SILENT.has(node.name)) return ''
  if (node.name === 'p' && node.attribs.id === 'disclaimer') return ' '
  const inside = node.children.map(flatten).join('')
  if (node.attribs.href === '#disclaimer' && inside.trim() === '*') return TIED
  const marked = claimed(node.attribs['data-claim'], inside)
  if (node.name === 'sup') return ' '
  // A line of a drawing's text.
  if (node.name === 'tspan') return ` ${marked} `
  return BLOCKS.has(node.name) ? `${BREAK}${marked}${BREAK}` : marked
}

function claimed(id: string | undefined, inside: string): string {
  return id ? `${OPEN}${id}${NAME}${inside}${CLOSE}` : inside
}

function textPieces(flat: string): Piece[] {
  const open: string[] = []
  return flat.split(BREAK).flatMap((block) =>
    block
      .replace(/\s+/g, ' ')
      .split(/(?<=[.!?]["”’)]?[\ue002\ue004]*\*?)\s+(?=[\ue000"“(]?[A-Z0-9\ue000])/)
      .flatMap((sentence) => {
        const claims = [...open]
        const text = sentence
          .replace(
            new RegExp(`${OPEN}([^${NAME}]*)${NAME}|${CLOSE}|${TIED}`, 'g'),
            (sign: string, id: string | undefined) => {
              if (id) {
                open.push(id)
                claims.push(id)
              } else if (sign === CLOSE) open.pop()
              return ''
            },
          )
          .trim()
        return text === '' ? [] : [{ where: 'text', text, claims: [...new Set(claims)] }]
      }),
  )
}
