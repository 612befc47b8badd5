/** Where the store's processor time went, by the part of the house that ran. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { table } from '../measure/table.ts'
import { root } from '../stack/paths.ts'
import { Problem } from '../stack/problem.ts'

const profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  /** Microseconds before each sample. */
  timeDeltas: z.array(z.number()),
})
type Profile = z.infer<typeof profile>
type Frame = Profile['nodes'][number]['callFrame']

const MOST = 25

/** The newest profile that Next.js has written. @throws Problem when there is none */
export function newestProfile(): Profile {
  const folder = path.join(root, '.next-profiles')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.cpuprofile')) : []
  // The names end in the time.
  const newest = names.toSorted().at(-1)
  if (!newest) throw new Problem(`The store wrote no profile into ${folder}.`)
  return profile.parse(JSON.parse(readFileSync(path.join(folder, newest), 'utf8')))
}

/**
 * Tables of the busy time: by part, where what V8 and Node.js do counts for whoever called them, and the functions that
 * took most themselves. A sample is a moment of the clock: on a machine that is busy otherwise, waiting for it is in
 * the figures.
 */
export function sayProfile({ nodes, samples, timeDeltas }: Profile): string {
  const parts = new Map<string, number>()
  const functions = new Map<string, number>()
  const known = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])))
  const partAt = (id: number | undefined): string => {
    const node = id === undefined ? undefined : known.get(id)
    return node ? (partOf(node.callFrame) ?? partAt(parents.get(node.id))) : 'V8 and Node.js by themselves'
  }
  for (const [at, id] of samples.entries()) {
    const frame = known.get(id)?.callFrame
    if (!frame || frame.functionName === '(idle)' || frame.functionName === '(program)') continue
    const spent = timeDeltas[at] ?? 0
    const where = `${shortened(frame.url)}:${frame.lineNumber + 1}`
    add(parts, partAt(id), spent)
    add(functions, `${frame.functionName || '(anonymous)'} ${where}`, spent)
  }
  return [sharesOf('part', parts), sharesOf('function', functions)].join('\n\n')
}

function sharesOf(title: string, spent: ReadonlyMap<string, number>): string {
  const total = [...spent.values()].reduce((sum, one) => sum + one, 0)
  const largest = [...spent].toSorted(([, a], [, b]) => b - a).slice(0, MOST)
  const rows = largest.map(([name, micros]) => [
    name,
    String(Math.round(micros / 1000)),
    `${((100 * micros) / total).toFixed(1)} %`,
  ])
  return table([title, 'ms', 'share'], rows)
}

/** Nothing for what belongs to whoever called it. */
function partOf({ functionName, url }: Frame): string | undefined {
  if (functionName === '(garbage collector)') return 'garbage collector'
  if (url.startsWith('node:internal/modules')) return 'loading of modules'
  if (url === '' || url.startsWith('node:')) return undefined
  const [, module] = url.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? []
  if (module === 'next') return `next: ${shortened(url)}`
  return module ?? `build: ${path.basename(url)}`
}

function shortened(url: string): string {
  return url.split('/').slice(-2).join('/')
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value)
}
