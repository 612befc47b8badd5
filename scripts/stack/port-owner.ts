/** Who listens on a port, as far as this user may see it: Linux's `/proc`, else `lsof`. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** For example `node (process 4711)`; nothing when it cannot be seen. */
export function ownerOf(port: number): string | undefined {
  const pid = fromProc(port) ?? fromLsof(port)
  if (!pid) return undefined
  const name = commandName(pid)
  return name ? `${name} (process ${pid})` : `process ${pid}`
}

function fromProc(port: number): number | undefined {
  const inode = listeningInode(port)
  if (!inode) return undefined
  for (const entry of safely(() => readdirSync('/proc'), [])) {
    const pid = Number(entry)
    if (!Number.isInteger(pid)) continue
    const holds = safely(() => readdirSync(`/proc/${pid}/fd`), []).some(
      (fd) => safely(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '') === `socket:[${inode}]`,
    )
    if (holds) return pid
  }
  return undefined
}

/** `/proc/net/tcp` has the port in hexadecimal, the state (0A listens) and the socket's inode. */
function listeningInode(port: number): string | undefined {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of safely(() => readFileSync(table, 'utf8'), '').split('\n')) {
      const fields = line.trim().split(/\s+/)
      if (fields[1]?.endsWith(`:${hex}`) && fields[3] === '0A') return fields[9]
    }
  }
  return undefined
}

function fromLsof(port: number): number | undefined {
  const out = safely(
    () =>
      execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], {
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    '',
  )
  return Number(out.split('\n')[0]) || undefined
}

function commandName(pid: number): string {
  const fromKernel = safely(() => readFileSync(`/proc/${pid}/comm`, 'utf8'), '')
  const name =
    fromKernel ||
    safely(() => execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }), '')
  return name.trim()
}

function safely<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
