/** One log a child, under `.data/logs`; the one of the run before is kept beside it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'

const TAIL_LINES = 20

export class Logs {
  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
  }

  /** Moves every log of the last run aside. */
  rotate(): void {
    for (const name of readdirSync(this.folder)) {
      if (!name.endsWith('.log') || name.endsWith('.1.log')) continue
      renameSync(path.join(this.folder, name), path.join(this.folder, name.replace(/\.log$/, '.1.log')))
    }
  }

  file(name: string): string {
    return path.join(this.folder, `${name}.log`)
  }

  /** Everything `name` wrote in this run. */
  read(name: string): string {
    const file = this.file(name)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }

  /** The last lines, for the terminal. */
  tail(name: string): string {
    const lines = this.read(name).trimEnd().split('\n').slice(-TAIL_LINES)
    return lines.join('\n')
  }
}
