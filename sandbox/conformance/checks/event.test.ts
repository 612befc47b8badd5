import { createHmac } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadSpec } from '../spec/load'
import { customer, event, refund } from '../testing/samples'
import { names, type Setup, startSetup } from '../testing/setup'
import { startUpstream, type Upstream } from '../testing/upstream'

beforeAll(async () => {
  await loadSpec()
}, 60_000)

const SECRET = 'whsec_test'
let shop: Upstream
let received: { url: string | undefined; signature: unknown; body: string }[]
let setup: Setup

beforeEach(async () => {
  received = []
  shop = await startUpstream((request, response, body) => {
    received.push({ url: request.url, signature: request.headers['stripe-signature'], body })
    response.writeHead(202, { 'x-shop': 'yes' }).end('taken')
  })
  setup = await startSetup({ webhookTarget: `${shop.url}/api/webhooks?from=stripe`, webhookSecret: SECRET })
})
afterEach(async () => {
  await setup.close()
  await shop.close()
})

function sign(body: string, secret = SECRET, time = Math.floor(Date.now() / 1000)): string {
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`
}

function deliver(body: string, signature?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(signature && { 'stripe-signature': signature }) }
  return fetch(`${setup.proxy.url}/__webhook`, { method: 'POST', body, headers })
}

async function findingsFor(object: unknown, signature?: string): Promise<string[]> {
  const body = typeof object === 'string' ? object : JSON.stringify(object)
  await (await deliver(body, signature ?? sign(body))).text()
  return names(setup.proxy.report().errors)
}

describe('a delivery', () => {
  it('passes and goes on to the shop byte for byte, its answer back to the sender', async () => {
    const body = JSON.stringify(event('customer.created', customer({ name: 'Zoë' })), null, 2)
    const signature = sign(body)
    const answer = await deliver(body, signature)
    expect([answer.status, answer.headers.get('x-shop'), await answer.text()]).toEqual([202, 'yes', 'taken'])
    expect(received).toEqual([{ url: '/api/webhooks?from=stripe', signature, body }])
    const report = setup.proxy.report()
    expect(report).toMatchObject({ deliveries: 1, exchanges: 0, errors: [], warnings: [] })
    expect(Object.keys(report.endpoints)).toEqual(['WEBHOOK customer.created'])
  })

  it('is judged even when the shop is down, and the sender gets 502', async () => {
    await shop.close()
    const body = JSON.stringify(event('customer.created', customer({ vip: true })))
    expect((await deliver(body, sign(body))).status).toBe(502)
    expect(setup.proxy.report()).toMatchObject({
      deliveries: 1,
      unanswered: 1,
      errors: [{ kind: 'unknown_field' }],
    })
  })

  it('may be repeated, with another count of pending deliveries, but not changed', async () => {
    expect(await findingsFor(event('customer.created', customer(), { pending_webhooks: 2 }))).toEqual([])
    expect(await findingsFor(event('customer.created', customer(), { pending_webhooks: 1 }))).toEqual([])
    expect(await findingsFor(event('customer.created', customer({ name: 'Anna' })))).toEqual([
      'redelivery id',
    ])
  })

  it.each([
    ['no event', 'wrong_type', '[]'],
    ['an unknown type', 'bad_enum type', event('customer.greeted', customer())],
    [
      'an envelope without created',
      'wrong_type created',
      event('customer.created', customer(), { created: 'now' }),
    ],
    ['the wrong object', 'bad_enum data.object.object', event('customer.created', refund())],
    [
      'a defect in the object',
      'wrong_type data.object.balance',
      event('customer.created', customer({ balance: '0' })),
    ],
    [
      'an expanded object',
      'unexpected_expand data.object.customer',
      event('refund.created', refund({ customer: customer() })),
    ],
    ['an update without its changes', 'invariant event', event('customer.updated', customer())],
    [
      'another API version',
      'invariant event',
      event('customer.created', customer(), { api_version: '2020-08-27' }),
    ],
  ])('with %s is reported as %s', async (_name, finding, object) => {
    expect(await findingsFor(object)).toContain(finding)
  })

  it.each([
    ['of another secret', (body: string) => sign(body, 'whsec_other')],
    ['over another body', () => sign('{}')],
    ['too old', (body: string) => sign(body, SECRET, Math.floor(Date.now() / 1000) - 400)],
    ['malformed', () => 'v1=abc'],
  ])('with a signature %s is reported', async (_name, signature) => {
    const body = JSON.stringify(event('customer.created', customer()))
    expect(await findingsFor(body, signature(body))).toEqual(['signature stripe-signature'])
  })

  it('without a signature is reported', async () => {
    await deliver(JSON.stringify(event('customer.created', customer())))
    expect(names(setup.proxy.report().errors)).toEqual(['signature stripe-signature'])
  })
})
