/** Runs npm or Prisma with their output in a log, and says in one line how it goes. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { root } from './root.mjs'
import { Stop } from './stop.mjs'

const TAIL = 25
const REMIND_MS = 15_000

/**
 * @param {{ title: string, log: string, command: string, args: string[], env: NodeJS.ProcessEnv, failed: string }} tool
 * @throws {Stop} with `failed`, after the end of the log was printed
 */
export async function runTool({ title, log, command, args, env, failed }) {
  const logFile = path.join(root, '.data', 'logs', log)
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  process.stdout.write(`  … ${title}\n`)
  const reminder = setInterval(() => process.stdout.write(`    still at it, ${seconds()}\n`), REMIND_MS)
  try {
    const code = await run(command, args, env, logFile)
    if (code === 0) {
      process.stdout.write(`  ✓ ${title.replace(/ \(.*/, '')}  ${seconds()}\n`)
      return
    }
    process.stderr.write(`${lastLines(logFile)}\n`)
    throw new Stop(
      /ENOSPC|no space left/i.test(lastLines(logFile))
        ? 'The disk is full: free at least 3 GB and start again.'
        : failed,
    )
  } finally {
    clearInterval(reminder)
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} logFile
 * @returns {Promise<number>}
 */
function run(command, args, env, logFile) {
  const log = fs.openSync(logFile, 'w')
  const child = spawn(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', log, log],
    shell: process.platform === 'win32',
  })
  let stopped = false
  const stop = () => {
    stopped = true
    child.kill('SIGTERM')
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, stop)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(
        'code' in error && error.code === 'ENOENT'
          ? new Stop(`${command} was not found: install it and start again.`)
          : error,
      )
    })
    child.once('exit', (code) => (stopped ? reject(new Stop('Stopped.')) : resolve(code ?? 1)))
  }).finally(() => {
    fs.closeSync(log)
    for (const signal of signals) process.off(signal, stop)
  })
}

/** @param {string} file */
function lastLines(file) {
  return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-TAIL).join('\n')
}
