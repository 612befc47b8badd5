/** Which ports a stack listens on, and whether they are free. */
import { randomInt } from 'node:crypto'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Variables } from './dotenv.ts'
import { ownerOf } from './port-owner.ts'
import { Problem } from './problem.ts'

export const portPlan = {
  store: { variable: 'PORT', standard: 3000, title: 'the store' },
  stripe: { variable: 'STRIPE_SANDBOX_PORT', standard: 12111, title: 'the Stripe sandbox' },
  mailbox: { variable: 'MAILBOX_PORT', standard: 1080, title: 'the mailbox' },
  smtp: { variable: 'MAILBOX_SMTP_PORT', standard: 1025, title: 'the mail server of the mailbox' },
  postgres: { variable: 'PG_PORT', standard: 54320, title: 'PostgreSQL' },
} as const

export type PortName = keyof typeof portPlan
export type Ports = Readonly<Record<PortName, number>>

export const portNames = Object.keys(portPlan) as PortName[]

/**
 * The port of every part, from `variables` or the standard one.
 * @throws Problem when one is no port number or two parts want the same
 */
export function planPorts(variables: Variables): Ports {
  const ports = { store: 0, stripe: 0, mailbox: 0, smtp: 0, postgres: 0 }
  const taken = new Map<number, string>()
  for (const name of portNames) {
    const { variable, standard } = portPlan[name]
    const wanted = variables[variable] || String(standard)
    const port = /^\d+$/.test(wanted) ? Number(wanted) : Number.NaN
    if (!(port >= 1 && port <= 65535))
      throw new Problem(`${variable} is not a port: set it to a number from 1 to 65535.`)
    const other = taken.get(port)
    if (other) throw new Problem(`${other} and ${variable} are both ${port}: give one of them another port.`)
    taken.set(port, variable)
    ports[name] = port
  }
  return ports
}

/** @throws Problem naming the port, who has it where that can be seen, and the variable that moves it */
export async function refuseTakenPorts(
  ports: Ports,
  names: readonly PortName[],
  host: string,
): Promise<void> {
  for (const name of names) {
    const port = ports[name]
    const answer = await portState(port, name === 'store' ? host : '127.0.0.1')
    if (answer === 'free') continue
    const { variable, title } = portPlan[name]
    if (answer === 'forbidden') {
      throw new Problem(
        `This user may not open port ${port} for ${title}: choose one above 1023, for example ${variable}=${port + 8000} npm start.`,
      )
    }
    if (answer === 'nowhere') throw new Problem(`HOST=${host} is no address of this machine: correct HOST.`)
    const owner = ownerOf(port)
    throw new Problem(
      `Port ${port}, which ${title} needs, is taken${owner ? ` by ${owner}` : ''}: stop that program, or move ${title} with ${variable}=${port + 1} npm start.`,
    )
  }
}

type PortState = 'free' | 'taken' | 'forbidden' | 'nowhere'

/** A browser may try either family for `localhost`, so a stranger on `::1` is in the way as well. */
async function portState(port: number, host: string): Promise<PortState> {
  if ((await answers('127.0.0.1', port)) || (await answers('::1', port))) return 'taken'
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES') return resolve('forbidden')
      resolve(error.code === 'EADDRINUSE' ? 'taken' : 'nowhere')
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('free')))
  })
}

async function answers(host: string, port: number): Promise<boolean> {
  const socket = net.connect({ host, port })
  const connected = new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  const answer = await Promise.race([connected, sleep(1000, false)])
  socket.destroy()
  return answer
}

/** Below the range that systems take the ports of outgoing connections from. */
const TEST_RANGE = { from: 20_000, to: 32_000 }

/** A free port for every part, all different: what a test run listens on. */
export async function freePorts(): Promise<Ports> {
  const found: number[] = []
  while (found.length < portNames.length) {
    const port = randomInt(TEST_RANGE.from, TEST_RANGE.to)
    if (!found.includes(port) && (await portState(port, '127.0.0.1')) === 'free') found.push(port)
  }
  const [store = 0, stripe = 0, mailbox = 0, smtp = 0, postgres = 0] = found
  return { store, stripe, mailbox, smtp, postgres }
}
