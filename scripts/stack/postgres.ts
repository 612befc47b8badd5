/** The database of a stack without `DATABASE_URL`: PostgreSQL from npm, in a folder of its own. */

import path from 'node:path'
import {
  makeCluster,
  postmasterPid,
  serverCommand,
  serverEnvironment,
  superuser,
} from '@/sandbox/postgres/cluster.ts'
import { findHome, type Home } from '@/sandbox/postgres/home.ts'
import { knock, makeDatabase } from './database.ts'
import { commandLine, identify } from './identity.ts'
import { end } from './orphans.ts'
import type { Place } from './paths.ts'
import { Problem } from './problem.ts'
import type { Stack } from './stack.ts'

const READY_MS = 60_000
const DATABASE = 'vitaalskin'

export type ClusterOptions = {
  readonly place: Place
  readonly port: number
  readonly password: string
}

/** Where the cluster of `place` is, or will be. @throws Problem when PostgreSQL cannot run here at all */
export function clusterHome(place: Place): Home {
  try {
    return findHome(path.join(place.data, 'postgres'))
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    throw new Problem(
      `PostgreSQL cannot run here (${text}): start as another user, or set DATABASE_URL to a database of yours.`,
    )
  }
}

/**
 * Ends a server that an earlier run left on the cluster, when it is one of ours. What a killed server left is put in
 * order by PostgreSQL itself when it starts.
 * @returns true when there was one
 */
export async function endLeftServer(home: Home): Promise<boolean> {
  const pid = postmasterPid(home)
  const identity = pid ? identify(pid) : undefined
  if (!identity || !commandLine(identity.pid).includes(home.cluster)) return false
  await end(identity, 'SIGINT')
  return true
}

/** The address of the database `name` on the server. */
export function addressOf({ port, password }: ClusterOptions, name = DATABASE): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`
}

/**
 * Makes the cluster when there is none, serves it, and makes the store's database.
 * @throws Problem
 */
export async function startPostgres(stack: Stack, home: Home, options: ClusterOptions): Promise<void> {
  await makeCluster(home, options.password)
  const server = addressOf(options, 'postgres')
  await stack.keep({
    name: 'postgres',
    title: 'PostgreSQL',
    ...serverCommand(home, { port: options.port, durable: options.place.name === 'demo' }),
    account: home.account,
    env: serverEnvironment(),
    ready: async () => (await knock(server)) !== 'silent',
    readyWithinMs: READY_MS,
    stopSignal: 'SIGINT',
    hardSignal: 'SIGQUIT',
  })
  await refuseForgottenPassword(server, options.place)
  await makeDatabase(server, DATABASE)
}

async function refuseForgottenPassword(server: string, place: Place): Promise<void> {
  if ((await knock(server)) !== 'wrong password') return
  throw new Problem(
    `The demo's database does not open with the password in ${place.secrets}: restore that file, or empty the demo with npm run reset.`,
  )
}
