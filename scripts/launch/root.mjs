/** Where the checkout is, and the Node that npm installed into it. */
import path from 'node:path'
import process from 'node:process'

export const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
)

export const nodeBinary = path.join(
  root,
  'node_modules',
  '.bin',
  process.platform === 'win32' ? 'node.cmd' : 'node',
)

/**
 * The environment for npm and for Prisma: without `node_modules/.bin` in the path, since `npm ci` removes the Node
 * in there while it runs, and with Prisma's native engine declared present, so that nobody downloads it.
 */
export function toolEnvironment() {
  const inside = path.join(root, 'node_modules')
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return {
    ...process.env,
    PATH: folders.filter((folder) => !folder.startsWith(inside)).join(path.delimiter),
    PRISMA_SCHEMA_ENGINE_BINARY: fileThatExists(),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
}

function fileThatExists() {
  return path.join(root, 'package.json')
}
