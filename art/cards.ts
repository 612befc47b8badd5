/**
 * The pictures that shared links show. A page about a product shows it; a page for reading shows the axis and its title,
 * and nothing that is sold.
 */
import { join } from 'node:path'
import sharp from 'sharp'
import { articles } from '../content/articles/index.ts'
import { products, protocols } from '../prisma/seed/catalog.ts'
import { heightFor } from './files.ts'
import { inTwoLines } from './label-facts.ts'
import { asMarkup, FONTS, openPress } from './press.ts'
import shape from './shape.json' with { type: 'json' }
import wanted from './wanted.json' with { type: 'json' }

const WIDTH = 1200
const HEIGHT = 630
const JPEG = { quality: 86, mozjpeg: true, chromaSubsampling: '4:4:4' } as const

/** A card: its title by lines, and the scene it shows beside it, if it is about something sold. */
type Card = {
  readonly name: string
  readonly lines: readonly string[]
  /** A line over the title: its step, or what kind of reading it is. */
  readonly over: string | null
  readonly scene: keyof typeof wanted.cards | null
}

const AXIS_X = 96
const TEXT_X = 148

const style = (size: number) => `<style>${FONTS}
  body { margin: 0 } svg { display: block }
  text { fill: ${shape.ink}; font-family: Hanken }
  .brand { font-size: 34px; font-weight: 680; letter-spacing: -0.005em }
  .over { font-size: 30px; font-weight: 560 }
  .title { font-family: Literata; font-size: ${size}px; font-weight: 380; letter-spacing: -0.03em; font-optical-sizing: auto }
  .plus { font-family: Hanken; font-weight: 330; font-size: 0.86em; letter-spacing: 0 }
</style>`

const withPlus = (words: string) => asMarkup(words).replaceAll('+', '<tspan class="plus">+</tspan>')

/** The axis runs through the card from edge to edge: open at the brand, filled where the title is. */
function drawWords({ lines, over, scene }: Card) {
  const size = scene ? 60 : 88
  const step = size * 1.08
  const first = HEIGHT / 2 + 30 - ((lines.length - 1) * step) / 2
  const colour = shape.axis.step
  const node = (y: number, filled: boolean) =>
    `<circle cx="${AXIS_X}" cy="${y}" r="11" fill="${filled ? colour : shape.page.light}" stroke="${colour}" stroke-width="4"/>`
  const title = lines.map(
    (line, at) => `<text class="title" x="${TEXT_X}" y="${first + at * step}">${withPlus(line)}</text>`,
  )
  return `${style(size)}<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <path d="M${AXIS_X} 0v${HEIGHT}" stroke="${colour}" stroke-width="4"/>
    ${node(86, false)} ${node(first - size * 0.31, true)} ${node(HEIGHT - 86, false)}
    <text class="brand" x="${TEXT_X}" y="98">VitaalSkin</text>
    ${over ? `<text class="over" x="${TEXT_X}" y="${first - size * 1.12}" style="fill:${colour}">${asMarkup(over)}</text>` : ''}
    ${title.join('')}
  </svg>`
}

/** The picture fades into the page colour, so beside the words it stands on more of the same colour. */
async function cutScene(scene: keyof typeof wanted.cards, out: string) {
  const { of, width, from } = wanted.cards[scene]
  const height = heightFor(width, wanted.scenes[of as keyof typeof wanted.scenes].size)
  const top = Math.round((height - HEIGHT) * from)
  return sharp(join(out, 'light', `${of}.png`))
    .resize(width, height)
    .extract({ left: 0, top, width, height: HEIGHT })
    .toColourspace('srgb')
    .png()
    .toBuffer()
}

/** Fills lines of at most `most` letters, one after the other; a number stays with what it counts. */
function fillLines(title: string, most: number): string[] {
  const lines: string[] = []
  for (const word of title.replaceAll(/(\d) /g, '$1\u00A0').split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** As few lines as `most` letters allow, and those as even as they can be: no last word stands alone. */
function inLines(title: string, most: number): string[] {
  const lines = fillLines(title, most)
  const tighter = fillLines(title, most - 1)
  return tighter.length > lines.length || most <= 1 ? lines : inLines(title, most - 1)
}

const ofSku = (sku: string) => {
  const found = (Object.keys(wanted.cards) as (keyof typeof wanted.cards)[]).find((name) => name === sku)
  if (!found) throw new Error(`${sku} has no card in wanted.json`)
  return found
}

/** Every card there is. The titles are the articles' own, the names the catalogue's. */
export function allCards(): Card[] {
  const sold = products.map(({ sku, name, step }) => ({
    name: sku,
    lines: inTwoLines(name),
    over: step === null ? null : `Step ${String(step).padStart(2, '0')}`,
    scene: ofSku(sku),
  }))
  const together = protocols.map(({ sku, name }) => ({
    name: sku,
    lines: inLines(name, 15),
    over: null,
    scene: ofSku(sku),
  }))
  const read = [
    ...articles.map(({ slug, title }) => ({ name: slug, title, over: 'Learn' })),
    ...wanted.readingCards.map(({ name, title, over }) => ({ name, title, over })),
  ].map(({ name, title, over }) => ({ name, lines: inLines(title, 25), over, scene: null }))
  const shop = wanted.shopCards.map(({ name, title }) => ({
    name,
    lines: inLines(title, 15),
    over: null,
    scene: ofSku(name),
  }))
  return [...shop, ...sold, ...together, ...read]
}

/** What a card shows, for those who do not see it. */
const altOf = ({ lines, over, scene }: Card) => {
  const words = [over, lines.join(' ').trim()].filter(Boolean).join(': ')
  if (!scene) return `${words}, beside a thin vertical line with three nodes.`
  return `${words}. ${wanted.scenes[wanted.cards[scene].of as keyof typeof wanted.scenes].alt}`
}

/** Writes `og-<name>.jpg` for every card, and returns what the pages need to know of them. */
export async function writeCards(folders: { out: string; site: string }) {
  const press = await openPress(WIDTH, HEIGHT)
  const cards: Record<string, { src: string; width: number; height: number; alt: string }> = {}
  for (const card of allCards()) {
    const words = { input: await press.print(drawWords(card)), left: 0, top: 0 }
    const scene = card.scene ? await cutScene(card.scene, folders.out) : null
    const pictures =
      scene && card.scene ? [{ input: scene, left: WIDTH - wanted.cards[card.scene].width, top: 0 }] : []
    const src = `/art/og-${card.name}.jpg`
    await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: shape.page.light } })
      .composite([...pictures, words])
      .jpeg(JPEG)
      .toFile(join(folders.site, src))
    cards[card.name] = { src, width: WIDTH, height: HEIGHT, alt: altOf(card) }
  }
  await press.close()
  return cards
}
