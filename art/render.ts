/**
 * Draws the labels, renders every picture and writes what the pages use into public/art.
 *
 *   npx tsx art/render.ts                       everything, as committed
 *   npx tsx art/render.ts --draft               everything, quickly and coarsely
 *   npx tsx art/render.ts nad-complex hero      only these scenes
 *   npx tsx art/render.ts --develop             no rendering: develop art/out once more and write the files
 *   npx tsx art/render.ts --files               neither: only write the files from art/out
 *
 * Needs Debian's blender, python3-numpy, python3-scipy and chromium.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { drawLabels } from './labels.ts'
import shape from './shape.json' with { type: 'json' }
import wanted from './wanted.json' with { type: 'json' }

const HERE = import.meta.dirname
const OUT = join(HERE, 'out')
const PUBLIC = join(HERE, '..', 'public', 'art')

const AVIF = { quality: 78, effort: 5, chromaSubsampling: '4:4:4' } as const
const OG = { width: 1200, height: 630, quality: 86 }
const FINAL = { scale: 1, samples: 128 }
const DRAFT = { scale: 0.5, samples: 40 }

type Scene = keyof typeof wanted.scenes

const say = (words: string) => process.stdout.write(`${words}\n`)

const heightFor = (width: number, [w = 1, h = 1]: number[]) => Math.round((width * h) / w)

function runScene(scene: Scene, options: string[]) {
  const started = Date.now()
  const run = spawnSync(
    'nice',
    [
      '-n',
      '19',
      'blender',
      '-b',
      '--python-exit-code',
      '1',
      '-P',
      join(HERE, 'scene.py'),
      '--',
      scene,
      ...options,
    ],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  if (run.status !== 0) throw new Error(`${scene}: ${(run.stdout + run.stderr).slice(-2000)}`)
  say(`${scene}: done in ${Math.round((Date.now() - started) / 1000)} s`)
}

async function writeWidths(scene: Scene) {
  const { widths, size, alt } = wanted.scenes[scene]
  const source = join(OUT, `${scene}.png`)
  const files = []
  for (const width of widths) {
    const height = heightFor(width, size)
    const src = `${scene}-${width}.avif`
    const { size: bytes } = await sharp(source)
      .resize(width, height, { kernel: 'lanczos3' })
      .avif(AVIF)
      .toFile(join(PUBLIC, src))
    files.push({ width, height, src: `/art/${src}` })
    say(`  ${src} ${Math.round(bytes / 1024)} kB`)
  }
  return { alt, files }
}

/** The picture fades into the page colour, so an Open Graph card is that picture on more of the same colour. */
async function writeCard(name: string, card: (typeof wanted.cards)[keyof typeof wanted.cards]) {
  const { size, alt } = wanted.scenes[card.scene as Scene]
  const height = heightFor(card.width, size)
  const top = Math.round((height - OG.height) * card.from)
  const picture = sharp(join(OUT, `${card.scene}.png`)).resize(card.width, height)
  const cut = await picture
    .extract({ left: 0, top, width: card.width, height: OG.height })
    .toColourspace('srgb')
    .png()
    .toBuffer()
  const file = `og-${name}.jpg`
  const { size: bytes } = await sharp({
    create: { width: OG.width, height: OG.height, channels: 3, background: shape.page },
  })
    .composite([{ input: cut, left: OG.width - card.width, top: 0 }])
    .jpeg({ quality: OG.quality, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toFile(join(PUBLIC, file))
  say(`  ${file} ${Math.round(bytes / 1024)} kB`)
  return { src: `/art/${file}`, width: OG.width, height: OG.height, alt }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      draft: { type: 'boolean', default: false },
      develop: { type: 'boolean', default: false },
      files: { type: 'boolean', default: false },
      threads: { type: 'string', default: '2' },
    },
  })
  const all = Object.keys(wanted.scenes) as Scene[]
  const chosen = positionals.length > 0 ? all.filter((scene) => positionals.includes(scene)) : all
  mkdirSync(PUBLIC, { recursive: true })
  if (!values.develop && !values.files) await drawLabels(OUT)
  const { scale, samples } = values.draft ? DRAFT : FINAL
  const rendering = ['--scale', String(scale), '--samples', String(samples), '--threads', values.threads]
  for (const scene of values.files ? [] : chosen) runScene(scene, values.develop ? ['--develop'] : rendering)
  const scenes: Record<string, unknown> = {}
  for (const scene of all) if (existsSync(join(OUT, `${scene}.png`))) scenes[scene] = await writeWidths(scene)
  const cards: Record<string, unknown> = {}
  for (const [name, card] of Object.entries(wanted.cards)) cards[name] = await writeCard(name, card)
  writeFileSync(
    join(PUBLIC, 'pictures.json'),
    `${JSON.stringify({ page: shape.page, scenes, cards }, null, 2)}\n`,
  )
}

await main()
