/** The icon: the axis with an open node and a filled one, ahead and here. From one drawing to every size and form. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import shape from './shape.json' with { type: 'json' }

const BY_NIGHT = '#F2764B' // persimmon on aubergine

type Form = {
  /** Radius of the tile's corners, of 32; 0 where the system cuts the corners. */
  corner: number
  /** How large the drawing stands in the tile; a mask may cut all but the middle four fifths. */
  share: number
}

const TAB: Form = { corner: 7, share: 1 }
const MASKED: Form = { corner: 0, share: 0.72 }

const axis = (share: number) => {
  const at = (n: number) => 16 + (n - 16) * share
  const round = (n: number) => Math.round(n * 100) / 100
  return `<path d="M16 0v32" stroke-width="${round(2.2 * share)}"/>
<circle cx="16" cy="${round(at(8.5))}" r="${round(3.4 * share)}" stroke-width="${round(2.2 * share)}"/>
<circle class="here" cx="16" cy="${round(at(21.8))}" r="${round(4.7 * share)}" stroke-width="${round(2.2 * share)}"/>`
}

/** The tile in aubergine with the axis in persimmon. */
const drawTile = ({ corner, share }: Form) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<style>g{fill:${shape.ink};stroke:${BY_NIGHT}}.here{fill:${BY_NIGHT}}</style>
<rect width="32" height="32" rx="${corner}" fill="${shape.ink}"/><g>${axis(share)}</g></svg>
`

/** The same for a tab, which may itself be dark: then the tile is china. */
const drawTabIcon =
  () => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>VitaalSkin</title>
<style>rect,g{fill:${shape.ink}}g{stroke:${BY_NIGHT}}.here{fill:${BY_NIGHT}}
@media(prefers-color-scheme:dark){rect,g{fill:${shape.page.light}}g{stroke:${shape.axis.step}}.here{fill:${shape.axis.step}}}</style>
<rect width="32" height="32" rx="${TAB.corner}"/><g>${axis(TAB.share)}</g></svg>
`

const rasterise = (form: Form, size: number) =>
  sharp(Buffer.from(drawTile(form)), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()

/** An .ico is a list of PNGs with a table in front: a header of 6 bytes, 16 for each picture. */
function asIco(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.from([0, 0, 1, 0, pictures.length, 0])
  let offset = header.length + 16 * pictures.length
  const table = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16)
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...table, ...pictures.map(({ png }) => png)])
}

/** Writes the tab's icons and Apple's into `app`, those of the manifest into `site`'s `art`. */
export async function writeIcons(folders: { app: string; site: string }) {
  writeFileSync(join(folders.app, 'icon.svg'), drawTabIcon())
  const small = await Promise.all(
    [16, 32, 48].map(async (size) => ({ size, png: await rasterise(TAB, size) })),
  )
  writeFileSync(join(folders.app, 'favicon.ico'), asIco(small))
  writeFileSync(join(folders.app, 'apple-icon.png'), await rasterise({ corner: 0, share: 0.82 }, 180))
  for (const size of [192, 512]) {
    writeFileSync(join(folders.site, 'art', `icon-${size}.png`), await rasterise(TAB, size))
    writeFileSync(join(folders.site, 'art', `icon-maskable-${size}.png`), await rasterise(MASKED, size))
  }
}
