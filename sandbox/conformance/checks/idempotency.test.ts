import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadSpec } from '../spec/load'
import { API_VERSION, customer, error } from '../testing/samples'
import { call, type Setup, startSetup } from '../testing/setup'
import { type AnswerOptions, answering } from '../testing/upstream'

beforeAll(async () => {
  await loadSpec()
}, 60_000)

let setup: Setup
beforeEach(async () => {
  setup = await startSetup()
})
afterEach(() => setup.close())

const REPLAYED = { headers: { 'idempotent-replayed': 'true' } }

async function create(form: string, body: unknown, options?: AnswerOptions): Promise<void> {
  const answer = answering(body, options)
  const headers = { 'idempotency-key': 'order-7' }
  await (await call(setup, { method: 'POST', path: '/v1/customers', form, headers, answer })).text()
}

function violations(): string[] {
  return setup.proxy.report().errors.map(({ kind, message }) => `${kind}: ${message}`)
}

describe('an idempotency key', () => {
  it('passes when the first answer is replayed, in whatever order the parameters come', async () => {
    await create('name=Jenny+Rosen&phone=', customer())
    await create('phone=&name=Jenny+Rosen', customer(), REPLAYED)
    expect(violations()).toEqual([])
  })

  it('is violated by a replay that does not say so', async () => {
    await create('', customer())
    await create('', customer())
    expect(violations()).toEqual(['idempotency: repeated without Idempotent-Replayed: true'])
  })

  it('is violated by a second object', async () => {
    await create('', customer())
    await create('', customer({ id: 'cus_2' }), REPLAYED)
    expect(violations()).toEqual(['idempotency: same key, same parameters: not the first answer'])
  })

  it('is violated when other parameters are accepted, not when they are refused', async () => {
    await create('', customer())
    await create('tax_exempt=none', error({ type: 'idempotency_error' }), { status: 400 })
    expect(violations()).toEqual([])
    await create('tax_exempt=none', customer())
    expect(violations()).toEqual([
      'idempotency: same key, other parameters: 200 instead of 400 idempotency_error',
    ])
  })

  it('may be replayed before the answer of the execution has arrived', async () => {
    const executed = answering(customer())
    const replayed = answering(customer(), REPLAYED)
    let execution: Parameters<typeof executed> | undefined
    setup.upstream.handler = (...exchange) => {
      if (execution === undefined) {
        execution = exchange
        return
      }
      replayed(...exchange)
      executed(...execution)
    }
    const send = async () => {
      const headers = { 'idempotency-key': 'order-7', 'stripe-version': API_VERSION }
      await (await fetch(`${setup.proxy.url}/v1/customers`, { method: 'POST', headers })).text()
    }
    await Promise.all([send(), send()])
    expect(setup.proxy.report().exchanges).toBe(2)
    expect(violations()).toEqual([])
  })

  it('binds nothing after a fault, a conflict or a refusal', async () => {
    await create('', error({ type: 'api_error' }), { status: 500 })
    await create('', error({ type: 'idempotency_error' }), { status: 409 })
    await create('tax_exempt=x', error({ type: 'invalid_request_error' }), { status: 400 })
    await create('', customer())
    await create('', error({ type: 'api_error' }), { status: 500 })
    await create('', customer(), REPLAYED)
    expect(violations()).toEqual([])
  })
})
