/** Where measuring keeps its things: apart from the demo, which may run beside it, and from the tests. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type Place, root } from '../stack/paths.ts'
import { freePorts, type Ports, portNames, refuseTakenPorts } from '../stack/ports.ts'

/** Reports, and the empty application that pages are compared with. */
export const reports = path.join(root, '.measure')

/** Where the store that is measured is built. */
export const distDir = '.next-bench'

const data = path.join(root, '.data', 'bench')

/** It has the name of the demo, because its database is to be as durable, and so as slow, as a real one. */
export const benchPlace: Place = {
  name: 'demo',
  data,
  logs: path.join(data, 'logs'),
  mail: path.join(data, 'mail'),
  state: path.join(data, 'run.json'),
  secrets: path.join(data, 'secrets.json'),
  clock: path.join(data, 'clock.json'),
}

const port = z.number().int().min(1).max(65_535)
const shape = z.object({ store: port, stripe: port, mailbox: port, smtp: port, postgres: port })

/** Free ports; those of the last run when nobody has taken them, since a build keeps the store's address. */
export async function benchPorts(): Promise<Ports> {
  const file = path.join(data, 'ports.json')
  const known = shape.safeParse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
  if (known.success && (await areFree(known.data))) return known.data
  const ports = await freePorts()
  mkdirSync(data, { recursive: true, mode: 0o755 })
  writeFileSync(file, JSON.stringify(ports))
  return ports
}

function areFree(ports: Ports): Promise<boolean> {
  return refuseTakenPorts(ports, portNames, '127.0.0.1').then(
    () => true,
    () => false,
  )
}
