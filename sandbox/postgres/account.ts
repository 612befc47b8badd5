/** PostgreSQL refuses to run as root, so root runs it as the system user `postgres`. */
import { execFileSync } from 'node:child_process'

/** What `spawn` takes to run as somebody else; nothing when this user is not root. */
export type Account = { readonly uid?: number; readonly gid?: number }

const NAME = 'postgres'

/**
 * The account PostgreSQL runs under; makes the system user when root has none.
 * @throws when the user cannot be made
 */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  return lookUp() ?? create()
}

function lookUp(): Account | undefined {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    return undefined
  }
}

function create(): Account {
  try {
    execFileSync('groupadd', ['--force', '--system', NAME], { stdio: 'pipe' })
    execFileSync('useradd', ['--system', '--gid', NAME, '--no-create-home', '--shell', '/bin/false', NAME], {
      stdio: 'pipe',
    })
  } catch (cause) {
    throw new Error('PostgreSQL does not run as root, and the user "postgres" could not be made.', { cause })
  }
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: 'pipe' }))
}

/** True when the account may read and enter `folder`. */
export function mayEnter(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true
  try {
    execFileSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', folder], {
      ...account,
      stdio: 'pipe',
      cwd: '/',
    })
    return true
  } catch {
    return false
  }
}
