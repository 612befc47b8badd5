import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadSpec } from './spec/load'
import { customer } from './testing/samples'
import { answering, startUpstream, type Upstream } from './testing/upstream'

beforeAll(async () => {
  await loadSpec()
}, 60_000)

let upstream: Upstream
let child: ChildProcess
let output: string
beforeEach(async () => {
  output = ''
  upstream = await startUpstream(answering(customer()))
  child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, CONFORMANCE_PORT: '0', CONFORMANCE_UPSTREAM: upstream.url },
  })
  child.stdout?.on('data', (chunk) => {
    output += String(chunk)
  })
})
afterEach(async () => {
  child.kill('SIGKILL')
  await upstream.close()
})

async function start(): Promise<string> {
  await expect.poll(() => output, { timeout: 10_000 }).toContain('http://127.0.0.1:')
  return /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? ''
}

async function stop(): Promise<number> {
  child.kill('SIGTERM')
  const [code] = (await once(child, 'close')) as [number]
  return code
}

const HEADERS = { 'stripe-version': '2026-10-28.endive' }

describe('the proxy as a process', () => {
  it('ends with status 0 and its report when nothing is wrong', async () => {
    const url = await start()
    await (await fetch(`${url}/v1/customers/cus_1`, { headers: HEADERS })).text()
    expect(await stop()).toBe(0)
    expect(output).toContain('1 exchanges and 0 deliveries at 1 endpoints, 0 distinct errors')
  }, 15_000)

  it('ends with status 1 when something is', async () => {
    upstream.handler = answering(customer({ vip: true }))
    const url = await start()
    await (await fetch(`${url}/v1/customers/cus_1`, { headers: HEADERS })).text()
    expect(await stop()).toBe(1)
    expect(output).toContain('error response unknown_field vip')
  }, 15_000)
})
