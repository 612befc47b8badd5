/**
 * Draws the labels, renders every picture by day and by night, and writes what the pages use into public/art.
 *
 *   npm run art                              everything, as committed
 *   npm run art -- --draft                   everything, quickly and coarsely
 *   npm run art -- nad-complex hero          only these scenes
 *   npm run art -- --develop                 no rendering: develop art/out once more and write the files
 *   npm run art -- --files                   neither: only write the files from art/out
 *
 * Needs Debian's blender, python3-numpy, python3-scipy and chromium.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeCards } from './cards.ts'
import { THEMES, type Theme, writeWidths } from './files.ts'
import { writeIcons } from './icons.ts'
import { drawLabels } from './labels.ts'
import wanted from './wanted.json' with { type: 'json' }

const HERE = import.meta.dirname
const OUT = join(HERE, 'out')
const SITE = join(HERE, '..', 'public')
const APP = join(HERE, '..', 'app')
const FOLDERS = { out: OUT, site: SITE, app: APP }

const DRAFT = ['--scale', '0.5', '--samples', '24']

type Scene = keyof typeof wanted.scenes

const say = (words: string) => process.stdout.write(`${words}\n`)

function takePicture(scene: Scene, theme: Theme, options: readonly string[]) {
  const started = Date.now()
  const blender = ['blender', '-b', '--python-exit-code', '1', '-P', join(HERE, 'scene.py')]
  const run = spawnSync('nice', ['-n', '19', ...blender, '--', scene, '--theme', theme, ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (run.status !== 0) throw new Error(`${scene}, ${theme}: ${(run.stdout + run.stderr).slice(-2000)}`)
  say(`${scene}, ${theme}: ${Math.round((Date.now() - started) / 1000)} s`)
}

async function writeScene(scene: Scene) {
  const { alt, ...sizes } = wanted.scenes[scene]
  const [light, dark] = await Promise.all(THEMES.map((theme) => writeWidths(scene, sizes, theme, FOLDERS)))
  if (!light || !dark) throw new Error(`${scene} needs both themes`)
  say(`${scene}: ${Math.round((light.bytes + dark.bytes) / 1024)} kB`)
  return { alt, illustration: 'illustration' in sizes, files: light.files, dark: dark.files }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      draft: { type: 'boolean', default: false },
      develop: { type: 'boolean', default: false },
      files: { type: 'boolean', default: false },
    },
  })
  const all = Object.keys(wanted.scenes) as Scene[]
  const chosen = positionals.length > 0 ? all.filter((scene) => positionals.includes(scene)) : all
  mkdirSync(join(SITE, 'art'), { recursive: true })
  if (!values.develop && !values.files) await drawLabels(OUT)
  const options = values.develop ? ['--develop'] : values.draft ? DRAFT : []
  for (const scene of values.files ? [] : chosen)
    for (const theme of THEMES) takePicture(scene, theme, options)
  const scenes: Record<string, unknown> = {}
  for (const scene of all) scenes[scene] = await writeScene(scene)
  const cards = await writeCards(FOLDERS)
  await writeIcons(FOLDERS)
  writeFileSync(join(SITE, 'art', 'pictures.json'), `${JSON.stringify({ scenes, cards }, null, 2)}\n`)
}

await main()
