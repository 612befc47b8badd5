import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import pg from 'pg'
import Stripe from 'stripe'
import { type RunningSandbox, startStripeSandbox } from '../server.ts'

const WEBHOOK_SECRET = 'whsec_test_of_the_sandbox'

/** A webhook that arrived: verified like a shop verifies it. */
export interface Received {
  event?: Stripe.Event
  /** Why the signature was refused. */
  refused?: string
  at: number
}

/** A sandbox of its own with a client, a webhook receiver and a database that is dropped afterwards. */
export interface Bench {
  stripe: Stripe
  url: string
  databaseUrl: string
  received: Received[]
  /** How the receiver answers; tests may make it fail. */
  receiver: { status: number; delayMs: number }
  restart(): Promise<void>
  close(): Promise<void>
}

const BASE = process.env.TEST_DATABASE_URL ?? 'postgres://postgres:postgres@127.0.0.1:54329/vs_sandbox_test'
const PORT = Number(process.env.STRIPE_SANDBOX_TEST_PORT ?? 0)

/**
 * Starts a bench. `STRIPE_SANDBOX_TEST_PORT` fixes the sandbox's port and `STRIPE_CLIENT_TEST_PORT` sends the API calls
 * through a proxy in front of it (the conformance check).
 */
export async function startBench(): Promise<Bench> {
  const name = `vs_sandbox_t_${randomBytes(6).toString('hex')}`
  await admin(`create database ${name}`)
  const database = new URL(BASE)
  database.pathname = `/${name}`
  const received: Received[] = []
  const receiver = { status: 200, delayMs: 0 }
  const hook = await listen(received, receiver)
  const start = (port: number) =>
    startStripeSandbox({
      port,
      host: '127.0.0.1',
      databaseUrl: database.href,
      webhook: { url: `http://127.0.0.1:${portOf(hook)}/hook`, secret: WEBHOOK_SECRET },
    })
  let running: RunningSandbox = await start(PORT)
  const port = Number(new URL(running.url).port)
  const clientPort = Number(process.env.STRIPE_CLIENT_TEST_PORT ?? port)
  return {
    stripe: client(clientPort),
    url: running.url,
    databaseUrl: database.href,
    received,
    receiver,
    async restart() {
      await running.close()
      running = await start(port)
    },
    async close() {
      await running.close()
      await new Promise((resolve) => hook.close(resolve))
      await admin(`drop database ${name} with (force)`)
    },
  }
}

/** A Stripe client that never retries by itself, so that tests see every answer. */
export function client(port: number, key = 'sk_test_sandbox'): Stripe {
  return new Stripe(key, {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  })
}

async function admin(statement: string): Promise<void> {
  const connection = new pg.Client({ connectionString: BASE })
  await connection.connect()
  try {
    await connection.query(statement)
  } finally {
    await connection.end()
  }
}

function listen(received: Received[], receiver: { status: number; delayMs: number }): Promise<Server> {
  const verifier = new Stripe('sk_test_verifier')
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const signature = request.headers['stripe-signature'] ?? ''
      try {
        const event = verifier.webhooks.constructEvent(Buffer.concat(chunks), signature, WEBHOOK_SECRET)
        received.push({ event, at: Date.now() })
        setTimeout(() => response.writeHead(receiver.status).end(), receiver.delayMs)
      } catch (error) {
        received.push({ refused: error instanceof Error ? error.message : 'refused', at: Date.now() })
        response.writeHead(400).end()
      }
    })
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Waits until `read` gives something. @throws after `limitMs` */
export async function eventually<T>(
  read: () => T | undefined | false | Promise<T | undefined | false>,
  limitMs = 8000,
): Promise<T> {
  const deadline = Date.now() + limitMs
  while (Date.now() < deadline) {
    const value = await read()
    if (value !== undefined && value !== false) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It did not happen in time')
}

/** The events of a type that arrived, about an object if one is named. */
export function arrived(bench: Bench, type: string, id?: string): Received[] {
  return bench.received.filter(({ event }) => {
    const about: unknown = event && Reflect.get(event.data.object, 'id')
    return event?.type === type && (id === undefined || about === id)
  })
}

/** Sets switches through the sandbox's own API. */
export async function setSwitches(bench: Bench, changes: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${bench.url}/_sandbox/api/switches`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(changes),
  })
  if (!response.ok) throw new Error(`Switches: ${await response.text()}`)
}
