/** The ids under which a build knows the store's server actions. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Problem } from '../stack/problem.ts'

const manifest = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
})

/**
 * The id of the action that `file` exports as `name`.
 * @param build the folder of the build
 * @throws Problem when no page uses it
 */
export function actionId(build: string, file: string, name: string): string {
  const text = readFileSync(path.join(build, 'server', 'server-reference-manifest.json'), 'utf8')
  const known = Object.entries(manifest.parse(JSON.parse(text)).node)
  const found = known.find(([, { filename, exportedName }]) => filename === file && exportedName === name)
  if (!found) throw new Problem(`No page of this build uses the action ${name} of ${file}.`)
  return found[0]
}
