import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.ts'
import type { SandboxOptions } from './config.ts'
import { taskHandlers } from './engine/tasks.ts'
import { Timer } from './engine/timer.ts'
import { prepare } from './prepare.ts'
import type { Sandbox } from './sandbox.ts'
import { openDatabase } from './store/database.ts'
import { SwitchBoard } from './switches/board.ts'
import { Courier } from './webhooks/courier.ts'

/** A sandbox that runs. */
export interface RunningSandbox {
  /** Where it answers, without a slash at the end. */
  readonly url: string
  /** Finishes the requests and deliveries under way, then lets go of the port and the database. */
  close(): Promise<void>
}

/**
 * Starts the sandbox: schema, seed, default webhook endpoint, courier, timer, HTTP server.
 * @throws when the database cannot be reached or the port is taken
 */
export async function startStripeSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const database = await openDatabase(options.databaseUrl)
  const switches = await SwitchBoard.load(database)
  const courier = new Courier(database, switches)
  const address = { url: '' }
  const sandbox: Sandbox = {
    database,
    switches,
    courier,
    webhook: options.webhook,
    get publicUrl() {
      return options.publicUrl?.replace(/\/$/, '') ?? address.url
    },
  }
  await prepare(sandbox)
  const timer = new Timer(
    database,
    taskHandlers(() => sandbox.publicUrl),
  )
  const server = createAdaptorServer({ fetch: createApp(sandbox).fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const host = options.host === '0.0.0.0' ? '127.0.0.1' : options.host
  address.url = `http://${host}:${portOf(server.address())}`
  await courier.start()
  timer.start()
  return {
    url: address.url,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
      await timer.stop()
      await courier.stop()
      await database.pool.end()
    },
  }
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
