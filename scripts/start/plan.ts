/** Everything that can be known to be wrong before the first process is started. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { mergeVariables, readDotEnv, unknownNames } from '../stack/dotenv.ts'
import { endOrphans } from '../stack/orphans.ts'
import { type Place, root } from '../stack/paths.ts'
import { type Plan, planDemo, planLive } from '../stack/plan.ts'
import { type PortName, planPorts, refuseTakenPorts } from '../stack/ports.ts'
import { endLeftServer } from '../stack/postgres.ts'
import { Problem } from '../stack/problem.ts'
import type { Progress } from '../stack/progress.ts'

/**
 * Reads the environment, ends what a killed run left behind, and looks at the ports.
 * @throws Problem with the one sentence that says what to do
 */
export async function plan(progress: Progress, place: Place, dev: boolean): Promise<Plan> {
  const variables = readVariables(progress)
  const live = variables.STORE_MODE === 'live'
  if (live && dev) throw new Problem('npm run dev is for the demo: use npm start with STORE_MODE=live.')
  await recover(progress, place)
  const wishes = { variables, ports: planPorts(variables), place, mode: dev ? 'dev' : 'built' } as const
  const planned = live ? planLive(wishes) : planDemo(wishes)
  const home = planned.demo?.home
  if (home && (await endLeftServer(home))) progress.line('  ✓ Ended a database that an earlier run had left')
  await refuseTakenPorts(planned.ports, portsOf(planned), planned.host)
  return planned
}

function readVariables(progress: Progress): Record<string, string> {
  const dotEnv = readDotEnv(root)
  const example = path.join(root, '.env.example')
  const unknown = existsSync(example) ? unknownNames(dotEnv, readFileSync(example, 'utf8')) : []
  for (const name of unknown) {
    progress.line(`  ! .env sets ${name}, which nothing here reads: is it a typing mistake?`)
  }
  return mergeVariables(process.env, dotEnv)
}

/** After a `kill -9`, what was started then still runs: it is ended before anything new is. */
async function recover(progress: Progress, place: Place): Promise<void> {
  const ended = await endOrphans(place.state)
  if (ended.length > 0) progress.line(`  ✓ Ended what an earlier run had left: ${ended.join(', ')}`)
}

function portsOf({ demo }: Plan): PortName[] {
  if (!demo) return ['store']
  const sandbox: PortName[] = ['store', 'stripe', 'mailbox', 'smtp']
  return demo.home ? [...sandbox, 'postgres'] : sandbox
}
