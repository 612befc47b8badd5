/** Making a database cluster, and the command that serves it. */
import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { program } from './binaries.ts'
import type { Home } from './home.ts'

export const superuser = 'postgres'

/** Sorting by code point is the same on every machine, whatever locales it has. */
const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--lc-messages=C']

/**
 * Makes the cluster of `home` when there is none. It is made beside its place and moved there when it is whole, so
 * that one that was interrupted is never taken for one that is ready.
 * @throws with what initdb said
 */
export async function makeCluster(home: Home, password: string): Promise<void> {
  if (existsSync(path.join(home.cluster, 'PG_VERSION'))) return
  const half = `${home.cluster}.half`
  const passwordFile = path.join(home.folder, 'password.once')
  rmSync(half, { recursive: true, force: true })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  const { uid, gid } = home.account
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid)
  try {
    await initdb(home, [`--pgdata=${half}`, `--pwfile=${passwordFile}`])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  chmodSync(half, 0o700)
  renameSync(half, home.cluster)
}

function initdb(home: Home, args: readonly string[]): Promise<void> {
  const all = [...args, ...locale, '--auth=scram-sha-256', `--username=${superuser}`]
  const child = spawn(program(home.native, 'initdb'), all, {
    ...home.account,
    cwd: home.folder,
    env: { NODE_ENV: 'production', ...serverEnvironment() },
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed:\n${said}`))))
  })
}

export type ServerOptions = {
  readonly port: number
  /** False only for a database that is thrown away: survives a killed process, not a power cut. */
  readonly durable: boolean
}

/** The command line that serves the cluster: on loopback alone, without a socket file, so that no two get in each other's way. */
export function serverCommand(
  home: Home,
  { port, durable }: ServerOptions,
): { command: string; args: string[] } {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return {
    command: program(home.native, 'postgres'),
    args: ['-D', home.cluster, '-p', String(port), ...flags],
  }
}

/** PostgreSQL reads `PG…` variables of its own; those of the person at the terminal are meant for another database. */
export function serverEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }
}

/** The process that `postmaster.pid` names: a server that still runs, or one that was killed. */
export function postmasterPid(home: Home): number | undefined {
  try {
    return Number(readFileSync(path.join(home.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined
  } catch {
    return undefined
  }
}
