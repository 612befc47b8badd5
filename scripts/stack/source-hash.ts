/** What a build was made from, in one number: the same number needs no new build. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Everything that `next build` reads. */
export const buildSources = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'evidence',
  'prisma/schema.prisma',
  'next.config.ts',
  'postcss.config.mjs',
  'mdx-components.tsx',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'package-lock.json',
  'tsconfig.json',
]

/** What pages and headers keep of the environment when they are built ahead. */
const baked =
  /^(STORE_URL|STORE_MODE|STORE_TIME_ZONE|STRIPE_API_BASE|STRIPE_SANDBOX_PUBLIC_URL|NEXT_SERVER_ACTIONS_ENCRYPTION_KEY|NEXT_PUBLIC_.*)$/

/** The hash over `sources` below `root` and the baked part of `env`. Tests are no part of a build. */
export function sourceHash(
  root: string,
  sources: readonly string[],
  env: Readonly<Record<string, string>>,
): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesIn(path.join(root, source))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
    }
  }
  for (const name of Object.keys(env)
    .filter((one) => baked.test(one))
    .toSorted())
    hash.update(`${name}=${env[name]}\0`)
  return hash.digest('hex')
}

function filesIn(where: string): string[] {
  if (!existsSync(where)) return []
  if (statSync(where).isFile()) return [where]
  return readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name) && entry.name !== '.DS_Store')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
}
