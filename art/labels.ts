/**
 * Draws the two bottle labels from the catalogue's facts and rasterises them with Chromium.
 *
 * The canvas has the true proportion of the paper on the glass (arc length to height, shape.json), so nothing is
 * stretched when the texture is wrapped around the bottle.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { products } from '../prisma/seed/catalog.ts'
import { type LabelFacts, labelFacts } from './label-facts.ts'
import { asMarkup, FONTS, openPress } from './press.ts'
import shape from './shape.json' with { type: 'json' }

const PIXELS_PER_UNIT = 1200
const ARC = ((shape.label.arcDegrees * Math.PI) / 180) * shape.label.radius
const WIDTH = Math.round(ARC * PIXELS_PER_UNIT)
const HEIGHT = Math.round(shape.label.height * PIXELS_PER_UNIT)

/** Where things stand on the paper, in pixels: the axis, the column of type beside it, and the nodes' heights. */
const AXIS_X = Math.round(WIDTH / 2) - 930
const TEXT_X = AXIS_X + 118
const TEXT_WIDTH = 1690
const BRAND_Y = 196
const NAME_Y = 612
const ROWS_Y = 1050
const ROW_HEIGHT = 138
const FOOT_Y = HEIGHT - 170

const STYLE = `
  ${FONTS}
  body { margin: 0 }
  svg { display: block }
  text { fill: ${shape.ink}; font-family: Hanken; dominant-baseline: alphabetic }
  .brand { font-size: 116px; font-weight: 680; letter-spacing: -0.005em }
  .step { font-size: 88px; font-weight: 620 }
  .name { font-family: Literata; font-size: 238px; font-weight: 420; letter-spacing: -0.028em; font-optical-sizing: auto }
  .plus { font-family: Hanken; font-weight: 370; font-size: 0.86em; letter-spacing: 0 }
  .row { font-size: 102px; font-weight: 500; font-variant-numeric: tabular-nums }
  .foot { font-size: 86px; font-weight: 520 }
`

/** In Literata a light plus sign all but vanishes, so in a name the plus is set in Hanken Grotesk. */
const withPlus = (words: string) => asMarkup(words).replaceAll('+', '<tspan class="plus" dx="6">+</tspan>')

const node = (y: number, colour: string, filled: boolean) =>
  `<circle cx="${AXIS_X}" cy="${y}" r="35" fill="${filled ? colour : shape.paper}" stroke="${colour}" stroke-width="13"/>`

/** The colour of a label's axis: persimmon for a step of the protocol, moss for what goes along with it. */
const axisOf = ({ step }: LabelFacts) => (step ? shape.axis.step : shape.axis.companion)

/** The label as SVG, at the true proportion of the paper. */
export function drawLabel(facts: LabelFacts): string {
  const { step, name, rows, count } = facts
  const axis = axisOf(facts)
  const nameTop = NAME_Y
  const rule = (y: number) =>
    `<line x1="${TEXT_X}" x2="${TEXT_X + TEXT_WIDTH}" y1="${y}" y2="${y}" stroke="${shape.ink}" stroke-opacity="0.34" stroke-width="5"/>`
  const drawnRows = rows.map(({ what, amount }, index) => {
    const top = ROWS_Y + index * ROW_HEIGHT
    return `${rule(top)}
      <text class="row" x="${TEXT_X}" y="${top + 102}">${asMarkup(what)}</text>
      ${amount ? `<text class="row" text-anchor="end" x="${TEXT_X + TEXT_WIDTH}" y="${top + 102}">${asMarkup(amount)}</text>` : ''}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" rx="${shape.label.corner * PIXELS_PER_UNIT}" fill="${shape.paper}"/>
    <line x1="${AXIS_X}" x2="${AXIS_X}" y1="0" y2="${HEIGHT}" stroke="${axis}" stroke-width="13"/>
    ${node(BRAND_Y - 38, axis, false)} ${node(nameTop - 72, axis, true)} ${node(ROWS_Y + 69, axis, false)} ${node(FOOT_Y - 28, axis, false)}
    <text class="brand" x="${TEXT_X}" y="${BRAND_Y}">VitaalSkin</text>
    ${step ? `<text class="step" x="${TEXT_X}" y="${nameTop - 236}" style="fill:${axis}">Step ${step}</text>` : ''}
    <text class="name" x="${TEXT_X - 8}" y="${nameTop}">${withPlus(name[0])}</text>
    <text class="name" x="${TEXT_X - 8}" y="${nameTop + 236}">${withPlus(name[1])}</text>
    ${drawnRows.join('')}
    <text class="foot" x="${TEXT_X}" y="${FOOT_Y}">${asMarkup(count)}</text>
    <text class="foot" text-anchor="end" x="${TEXT_X + TEXT_WIDTH}" y="${FOOT_Y}">Dietary supplement</text>
  </svg>`
}

/** Writes `label-<sku>.png` for every product of the catalogue into the folder. */
export async function drawLabels(folder: string) {
  mkdirSync(folder, { recursive: true })
  const press = await openPress(WIDTH, HEIGHT)
  for (const facts of products.map(labelFacts)) {
    const path = join(folder, `label-${facts.sku}.png`)
    await press.print(`<style>${STYLE}</style>${drawLabel(facts)}`, path)
  }
  await press.close()
}
