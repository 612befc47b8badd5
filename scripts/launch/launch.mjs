/**
 * The part of every command that runs before anything is installed: plain JavaScript, Node 20, no dependency.
 * It brings `node_modules` and the Prisma client up to date and hands over to TypeScript under the Node of
 * `node_modules/.bin/node`.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { enoughRoom, installPackages } from './packages.mjs'
import { generateClient } from './prisma-client.mjs'
import { nodeBinary, root } from './root.mjs'
import { Stop } from './stop.mjs'

const OLDEST_NODE = 20

/**
 * Runs the TypeScript file `entry` with this command's arguments and takes over its exit code.
 * @param {string} entry path from the root of the checkout
 */
export async function handOver(entry) {
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  try {
    refuseOldNode()
    enoughRoom()
    fs.mkdirSync(path.join(root, '.data', 'logs'), { recursive: true, mode: 0o755 })
    await installPackages()
    await generateClient()
    process.exitCode = await run(entry)
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`)
    process.exitCode = 1
  }
}

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < OLDEST_NODE) {
    throw new Stop(
      `This needs Node ${OLDEST_NODE} or later and found ${process.versions.node}: install a newer one from nodejs.org.`,
    )
  }
}

/**
 * A channel to the child tells it when this process is gone, so that nothing outlives a killed `npm start`.
 * @param {string} entry
 * @returns {Promise<number>} the exit code
 */
function run(entry) {
  const child = spawn(nodeBinary, ['--import', 'tsx', entry, ...process.argv.slice(2)], {
    cwd: root,
    env: { NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'compile'), ...process.env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

/** @param {unknown} error */
function explain(error) {
  if (error instanceof Stop) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC') return 'The disk is full: free at least 1 GB and start again.'
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return `This user may not write in ${root}: give it the folder (chown) and start again.`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
