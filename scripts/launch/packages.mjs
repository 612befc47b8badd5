/** `npm ci`, when what lies in `node_modules` is not what `package-lock.json` says. */
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { nodeBinary, root, toolEnvironment } from './root.mjs'
import { Stop } from './stop.mjs'
import { runTool } from './tool.mjs'

/** What the packages, a build and a database need together. */
const ROOM_MB = { installed: 1000, bare: 3500 }

/**
 * Refuses to begin on a disk that is about to be full: half an installation is worse than none.
 * @throws {Stop}
 */
export function enoughRoom() {
  const needed = fs.existsSync(nodeBinary) ? ROOM_MB.installed : ROOM_MB.bare
  for (const folder of [root, path.join(root, '.data')]) {
    if (!fs.existsSync(folder)) continue
    const { bavail, bsize } = fs.statfsSync(folder)
    const free = Math.floor((bavail * bsize) / 1024 ** 2)
    if (free < needed) {
      throw new Stop(
        `The disk that holds ${folder} has ${free} MB left and this needs ${needed} MB: free some room and start again.`,
      )
    }
  }
}

/** @throws {Stop} when npm is missing or fails */
export async function installPackages() {
  if (packagesFit()) return
  await runTool({
    title: 'Installing packages (the first time takes a minute or two)',
    log: 'install.log',
    command: process.platform === 'win32' ? 'npm.cmd' : 'npm',
    args: ['ci', '--include=dev', '--no-audit', '--no-fund'],
    env: { ...toolEnvironment(), NODE_ENV: '' },
    failed: 'npm could not install the packages: see the lines above, check the network, and start again.',
  })
  if (!fs.existsSync(nodeBinary)) {
    throw new Stop(
      'npm did not run the install script of the package "node": allow install scripts (npm config delete ignore-scripts), delete node_modules, and start again.',
    )
  }
}

/**
 * npm writes what it installed to a lockfile of its own as the last thing it does. Optional packages of other
 * systems are in the one and not in the other, which is right.
 */
function packagesFit() {
  if (!fs.existsSync(nodeBinary)) return false
  const wanted = readPackages('package-lock.json')
  const present = readPackages(path.join('node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(([where, entry]) => {
    if (where === '') return true
    const found = present[where]
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional)
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages
  } catch {
    return {}
  }
}
