/**
 * Where the database and its programs are. As a rule beside the rest under `.data`; when root has checked the store
 * out under a path that the user `postgres` may not enter, such as /root, both live under /var/lib instead.
 */
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Account, mayEnter, serverAccount } from './account.ts'
import { nativeFolder } from './binaries.ts'

export type Home = {
  readonly account: Account
  readonly native: string
  /** The folder that holds the data folder and is the account's own. */
  readonly folder: string
  readonly cluster: string
  /** True when the path of the checkout was closed to the account. */
  readonly moved: boolean
}

/** The home for the data folder `wanted`, for example `.data/postgres`; makes the folders around it. */
export function findHome(wanted: string): Home {
  const account = serverAccount()
  const native = nativeFolder()
  mkdirSync(path.dirname(wanted), { recursive: true, mode: 0o755 })
  const open = mayEnter(account, path.dirname(wanted)) && mayEnter(account, native)
  const folder = open ? wanted : movedFolder(wanted)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid)
  return {
    account,
    native: open ? native : copyPrograms(native),
    folder,
    cluster: path.join(folder, 'cluster'),
    moved: !open,
  }
}

const movedRoot = '/var/lib/vitaalskin'

/** One checkout has one place there, whatever else is on the machine. */
function movedFolder(wanted: string): string {
  return path.join(movedRoot, hash(path.resolve(wanted)))
}

/** The programs are as closed as the checkout, so they are copied, once for each version. */
function copyPrograms(native: string): string {
  const manifest = readFileSync(path.join(native, '..', 'package.json'), 'utf8')
  const target = path.join(movedRoot, `programs-${hash(manifest)}`)
  if (existsSync(target)) return target
  const half = `${target}.half`
  rmSync(half, { recursive: true, force: true })
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  renameSync(half, target)
  return target
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
