import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stripePackageVersion } from './installed'
import type { Spec } from './model'

/** Where built specs are kept, outside git. */
const CACHE = join(import.meta.dirname, '../../../.data/conformance')

/**
 * The API shape of the installed `stripe` package: from the cache, else built (some seconds) and cached. The cache is
 * keyed by the package's version and by this folder's source, so neither an upgrade nor a change of the builder can
 * leave a stale one. Written to a temporary file and renamed: a reader sees a whole file or none, whoever builds.
 */
export async function loadSpec(directory = CACHE): Promise<Spec> {
  const file = join(directory, `stripe-${stripePackageVersion()}-${builderHash()}.json`)
  if (!existsSync(file)) {
    const { buildSpec } = await import('./build')
    writeWhole(file, JSON.stringify(buildSpec()))
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Spec
}

function builderHash(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(import.meta.dirname).sort()) {
    if (!name.endsWith('.test.ts')) hash.update(readFileSync(join(import.meta.dirname, name)))
  }
  return hash.digest('hex').slice(0, 12)
}

function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.${randomUUID()}`
  writeFileSync(temporary, text)
  renameSync(temporary, file)
}
