/** By how much a demo's time is ahead, kept in a small file that several processes share. */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

export type ClockFile = {
  /** Milliseconds ahead; 0 when there is no file, or none that can be read. */
  readonly read: () => number
  /** A reader sees the old file or the new one, never half of one. */
  readonly write: (aheadMs: number) => void
}

const shape = z.object({ aheadMs: z.number().int().nonnegative() })

/** The file at `path`. Reading asks the file system whether it has changed, and opens it only then. */
export function clockFile(path: string): ClockFile {
  let seen = ''
  let aheadMs = 0
  return {
    read() {
      const found = statSync(path, { throwIfNoEntry: false })
      const stamp = found ? `${found.ino} ${found.mtimeMs} ${found.size}` : ''
      if (stamp !== seen) {
        aheadMs = found ? readAhead(path) : 0
        seen = stamp
      }
      return aheadMs
    },
    write(ahead) {
      const half = `${path}.${process.pid}.new`
      writeFileSync(half, `${JSON.stringify({ aheadMs: Math.round(ahead) })}\n`)
      renameSync(half, path)
    },
  }
}

function readAhead(path: string): number {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8'))).aheadMs
  } catch {
    return 0
  }
}
