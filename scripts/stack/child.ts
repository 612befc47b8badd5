/** Starting a child: in a process group of its own, so that Ctrl-C reaches the launcher alone, with its output in a log. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.ts'

export type Command = {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The system user it runs as, where that is another one. */
  readonly account?: { readonly uid?: number; readonly gid?: number }
}

/** What Node has compiled once it need not compile again with the next start. */
const compileCache = path.join(root, 'node_modules', '.cache', 'compile')

/**
 * Starts `command`. The log is handed over as a file, not a pipe: the child keeps writing when the launcher is gone.
 * @param logFile the output is added to its end
 */
export function spawnLogged({ command, args, env, account }: Command, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a')
  try {
    return spawn(command, args, {
      cwd: root,
      env: { NODE_ENV: 'production', NODE_COMPILE_CACHE: compileCache, ...env },
      detached: true,
      stdio: ['ignore', log, log],
      ...account,
    })
  } finally {
    closeSync(log)
  }
}

/** The command line that runs a TypeScript file of the checkout under this Node. */
export function typescript(file: string, ...args: string[]): Pick<Command, 'command' | 'args'> {
  return { command: process.execPath, args: ['--import', 'tsx', file, ...args] }
}

/** The same for a file that Node understands by itself: no alias, nothing but types to be taken off. */
export function plainTypescript(file: string): Pick<Command, 'command' | 'args'> {
  return { command: process.execPath, args: ['--disable-warning=ExperimentalWarning', file] }
}

/** The command line of a program that npm installed, by the file it starts with. */
export function installed(file: string, ...args: string[]): Pick<Command, 'command' | 'args'> {
  return { command: process.execPath, args: [path.join(root, 'node_modules', file), ...args] }
}
