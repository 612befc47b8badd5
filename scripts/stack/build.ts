/** `next build`, when the sources changed since the last one. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { installed } from './child.ts'
import type { ChildEnv } from './environment.ts'
import { root } from './paths.ts'
import { buildSources, sourceHash } from './source-hash.ts'
import type { Stack } from './stack.ts'

/**
 * Builds the store. The database must be up and filled, since the pages are read from it.
 * @returns false when the last build still fits
 * @throws Problem when it fails
 */
export async function buildStore(stack: Stack, env: ChildEnv): Promise<boolean> {
  const distDir = path.join(root, env.NEXT_DIST_DIR || '.next')
  const stamp = path.join(distDir, 'built-from')
  const hash = sourceHash(root, buildSources, env)
  if (existsSync(path.join(distDir, 'BUILD_ID')) && read(stamp) === hash) return false
  rmSync(stamp, { force: true })
  await stack.run({
    name: 'build',
    ...installed('next/dist/bin/next', 'build'),
    env: { ...env, NODE_ENV: 'production', STORE_PROCESS: 'store' },
    failed: `The store could not be built: see the lines above, and ${stack.logs.file('build')}.`,
  })
  mkdirSync(distDir, { recursive: true })
  // Next.js may have brought tsconfig.json in order: the hash of what is there now is the one to compare with.
  writeFileSync(stamp, sourceHash(root, buildSources, env))
  return true
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
