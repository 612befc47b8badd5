import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { arrived, type Bench, eventually, setSwitches, startBench } from './harness.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.close())
afterEach(async () => {
  bench.receiver.status = 200
  await fetch(`${bench.url}/_sandbox/api/switches`, { method: 'DELETE' })
})

const make = async () =>
  (await bench.stripe.customers.create({ name: 'Hook' }, { idempotencyKey: `hook-${Math.random()}` })).id

describe('webhooks', () => {
  it('are signed, name the API version and the request', async () => {
    const id = await make()
    const [first] = await eventually(
      () => arrived(bench, 'customer.created', id).length > 0 && arrived(bench, 'customer.created', id),
    )
    expect(first?.event).toMatchObject({
      api_version: '2026-10-28.endive',
      pending_webhooks: 1,
      livemode: false,
    })
    expect(first?.event?.request?.idempotency_key).toMatch(/^hook-/)
    const event = await bench.stripe.events.retrieve(first?.event?.id ?? '')
    expect(event.pending_webhooks).toBe(0)
  })

  it('come again after about one and three seconds until they are answered well', async () => {
    bench.receiver.status = 500
    const id = await make()
    await eventually(() => arrived(bench, 'customer.created', id).length === 2)
    bench.receiver.status = 200
    await eventually(() => arrived(bench, 'customer.created', id).length === 3)
    const [first, second, third] = arrived(bench, 'customer.created', id)
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(900)
    expect((third?.at ?? 0) - (second?.at ?? 0)).toBeGreaterThan(2900)
    expect(first?.event).toEqual(third?.event)
  })

  it('survive a restart', async () => {
    await setSwitches(bench, { fail_deliveries: -1 })
    const id = await make()
    await bench.restart()
    expect(arrived(bench, 'customer.created', id)).toHaveLength(0)
    await setSwitches(bench, { fail_deliveries: 0 })
    await eventually(() => arrived(bench, 'customer.created', id).length === 1, 15_000)
  })

  it('can be lost, and sent again from the sandbox', async () => {
    await setSwitches(bench, { drop_deliveries: 1 })
    const id = await make()
    await eventually(async () => {
      const log: { state: string }[] = await (await fetch(`${bench.url}/_sandbox/api/deliveries`)).json()
      return log.some((delivery) => delivery.state === 'dropped')
    })
    expect(arrived(bench, 'customer.created', id)).toHaveLength(0)
    const events = await bench.stripe.events.list({ type: 'customer.created', limit: 1 })
    const sent = await fetch(`${bench.url}/_sandbox/api/events/${events.data[0]?.id}/resend?copies=20`, {
      method: 'POST',
    })
    expect(await sent.json()).toEqual({ deliveries: 20 })
    await eventually(() => arrived(bench, 'customer.created', id).length === 20)
  })

  it('can come several at once, late, or in another order', async () => {
    await setSwitches(bench, { copies: 5 })
    const copied = await make()
    await eventually(() => arrived(bench, 'customer.created', copied).length === 5)
    await setSwitches(bench, { copies: 1, delay_ms: 1500 })
    const started = Date.now()
    const late = await make()
    const [delayed] = await eventually(
      () => arrived(bench, 'customer.created', late).length > 0 && arrived(bench, 'customer.created', late),
    )
    expect((delayed?.at ?? 0) - started).toBeGreaterThan(1400)
    await setSwitches(bench, { delay_ms: 0, reorder: true })
    const [one, two] = [await make(), await make()]
    const [a] = await eventually(
      () => arrived(bench, 'customer.created', one).length > 0 && arrived(bench, 'customer.created', one),
    )
    const [b] = await eventually(
      () => arrived(bench, 'customer.created', two).length > 0 && arrived(bench, 'customer.created', two),
    )
    expect(a?.at ?? 0).toBeGreaterThanOrEqual(b?.at ?? 0)
  })

  it.each([
    ['forged', 'No signatures found'],
    ['old', 'Timestamp outside the tolerance zone'],
  ])('can be %s, so that a shop has to refuse them', async (signature, words) => {
    const before = bench.received.length
    await setSwitches(bench, { signature })
    const id = await make()
    const bad = await eventually(() => bench.received.slice(before).find((received) => received.refused))
    expect(bad.refused).toContain(words)
    await setSwitches(bench, { signature: 'valid' })
    await eventually(() => arrived(bench, 'customer.created', id).length > 0)
  })

  it('go to endpoints made by the API, for the types they ask for', async () => {
    const endpoint = await bench.stripe.webhookEndpoints.create({
      url: 'http://127.0.0.1:9/none',
      enabled_events: ['customer.deleted'],
    })
    expect(endpoint.secret).toMatch(/^whsec_/)
    const customer = await make()
    await bench.stripe.customers.del(customer)
    const [deleted] = (
      await bench.stripe.events.list({ types: ['customer.deleted', 'customer.created'], limit: 1 })
    ).data
    const log: { endpoint_url: string; event_type: string }[] = await (
      await fetch(`${bench.url}/_sandbox/api/deliveries?event=${deleted?.id}`)
    ).json()
    expect(log.map((delivery) => delivery.endpoint_url)).toContain('http://127.0.0.1:9/none')
    await bench.stripe.webhookEndpoints.update(endpoint.id, { disabled: true })
    expect(await bench.stripe.webhookEndpoints.del(endpoint.id)).toMatchObject({ deleted: true })
  })
})

describe('the API switches', () => {
  it('make calls fail before anything is done, or lose the answer after it was', async () => {
    const call = (key: string) =>
      fetch(`${bench.url}/v1/customers`, {
        method: 'POST',
        body: `name=${key}`,
        headers: { Authorization: 'Bearer sk_test_x', 'Idempotency-Key': key },
      })
    await setSwitches(bench, { api_errors: 1 })
    expect((await call('fault-1')).status).toBe(500)
    expect((await call('fault-1')).status).toBe(200)
    await setSwitches(bench, { api_rate_limits: 1 })
    expect((await call('fault-2')).status).toBe(429)
    await setSwitches(bench, { api_timeouts: 1, api_timeout_ms: 300 })
    expect((await call('fault-3')).status).toBe(504)
    await setSwitches(bench, { api_lost_answers: 1 })
    expect((await call('fault-4')).status).toBe(502)
    const retry = await call('fault-4')
    expect(retry.headers.get('idempotent-replayed')).toBe('true')
    const all = await bench.stripe.customers.list({ limit: 100 })
    expect(all.data.filter((customer) => customer.name === 'fault-4')).toHaveLength(1)
  })

  it('refuse settings they do not know', async () => {
    await expect(setSwitches(bench, { explode: true })).rejects.toThrow(/explode/)
  })
})
