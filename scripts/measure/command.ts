/** Runs a measuring tool and takes what it prints. */
import { spawn } from 'node:child_process'
import { Problem } from '../stack/problem.ts'

const WITHIN_MS = 180_000

/**
 * What a program that npm installed prints, run under this Node.
 * @param file where it starts, for example from {@link import('../stack/child.ts').installed}
 * @throws Problem with the end of what it complained about
 */
export function outputOf(
  { command, args }: { readonly command: string; readonly args: readonly string[] },
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: WITHIN_MS })
  const out: Buffer[] = []
  const complaints: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) return resolve(Buffer.concat(out).toString('utf8'))
      const said = Buffer.concat(complaints).toString('utf8').slice(-2000)
      reject(new Problem(`${args[0]} ended with ${code}: see the lines above.`, said))
    })
  })
}
