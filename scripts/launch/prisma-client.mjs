/** `prisma generate`, when the schema is not the one that `generated/` was made from. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { nodeBinary, root, toolEnvironment } from './root.mjs'
import { runTool } from './tool.mjs'

const sources = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']
const stampFile = path.join(root, 'node_modules', '.vitaalskin', 'prisma-client')

/** @throws {Stop} when Prisma cannot read the schema */
export async function generateClient() {
  const stamp = hashOf(sources)
  if (fs.existsSync(path.join(root, 'generated', 'prisma', 'client.ts')) && readStamp() === stamp) return
  await runTool({
    title: 'Preparing the database client',
    log: 'prisma.log',
    command: nodeBinary,
    args: [path.join('node_modules', 'prisma', 'build', 'index.js'), 'generate'],
    env: toolEnvironment(),
    failed: 'Prisma could not read prisma/schema.prisma: see the lines above.',
  })
  fs.mkdirSync(path.dirname(stampFile), { recursive: true })
  fs.writeFileSync(stampFile, stamp)
}

/** @param {string[]} files */
function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(fs.readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

function readStamp() {
  try {
    return fs.readFileSync(stampFile, 'utf8')
  } catch {
    return ''
  }
}
