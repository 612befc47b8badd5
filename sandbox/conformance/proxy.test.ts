import { once } from 'node:events'
import { Agent, get, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startConformanceProxy } from './proxy'
import { formatReport, type Report } from './report'
import { loadSpec } from './spec/load'
import { API_VERSION, customer } from './testing/samples'
import { call, type Setup, startSetup } from './testing/setup'
import { answering, startUpstream } from './testing/upstream'

beforeAll(async () => {
  await loadSpec()
}, 60_000)

let setup: Setup
beforeEach(async () => {
  setup = await startSetup()
})
afterEach(() => setup.close())

const CUSTOMER = '/v1/customers/cus_1'

async function textOf(message: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of message) text += String(chunk)
  return text
}

describe('the proxy', () => {
  it('passes hosted pages and control paths through, unchecked and unchanged', async () => {
    const seen: unknown[] = []
    setup.upstream.handler = ({ method, url, headers }, response, body) => {
      seen.push([method, url, headers.host, headers['x-one'], body])
      response
        .writeHead(303, [
          'Location',
          '/thanks?x=%20',
          'Set-Cookie',
          'a=1',
          'Set-Cookie',
          'b=2',
          'X-Odd',
          'yes',
        ])
        .end('<p>see there</p>')
    }
    const paths = ['/c/pay/cs_test_1?x=%20', '/_sandbox/faults', '/3ds/pi_1', '/', '//evil.example/a/../b']
    for (const path of paths) {
      const sent = request(setup.proxy.url, { method: 'POST', path, headers: { 'x-one': '1' } }).end('a=b&c')
      const [answer] = (await once(sent, 'response')) as [IncomingMessage]
      expect([
        answer.statusCode,
        answer.headers.location,
        answer.headers['set-cookie'],
        await textOf(answer),
      ]).toEqual([303, '/thanks?x=%20', ['a=1', 'b=2'], '<p>see there</p>'])
      expect(answer.rawHeaders).toContain('X-Odd')
    }
    const host = new URL(setup.proxy.url).host
    expect(seen).toEqual(paths.map((path) => ['POST', path, host, '1', 'a=b&c']))
    expect(setup.proxy.report()).toMatchObject({ exchanges: 0, passedThrough: 5, unanswered: 0, errors: [] })
  })

  it('streams: the first part of an answer arrives before the last is sent', async () => {
    let finish = () => {}
    setup.upstream.handler = (_request, response) => {
      response.writeHead(200).write('first')
      finish = () => response.end('last')
    }
    const [answer] = (await once(get(`${setup.proxy.url}/c/pay/1`), 'response')) as [IncomingMessage]
    const [first] = await once(answer, 'data')
    expect(String(first)).toBe('first')
    finish()
    expect(await textOf(answer)).toBe('last')
  })

  it('leaves a compressed answer as it is and checks it nevertheless', async () => {
    const body = gzipSync(JSON.stringify(customer({ vip: true })))
    setup.upstream.handler = (_request, response) => {
      const headers = {
        'content-type': 'application/json',
        'request-id': 'req_1',
        'stripe-version': API_VERSION,
      }
      response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(body)
    }
    const [answer] = (await once(get(setup.proxy.url + CUSTOMER), 'response')) as [IncomingMessage]
    expect(Buffer.concat(await answer.toArray())).toEqual(body)
    expect(setup.proxy.report().errors).toMatchObject([{ kind: 'unknown_field', path: 'vip', count: 1 }])
  })

  it('gives its report as JSON and as text', async () => {
    await (await call(setup, { path: CUSTOMER, answer: answering(customer({ vip: true })) })).text()
    await (await call(setup, { path: CUSTOMER, answer: answering(customer({ vip: true })) })).text()
    const report = (await (await fetch(`${setup.proxy.url}/__report.json`)).json()) as Report
    expect(report).toEqual(setup.proxy.report())
    expect(report.endpoints).toEqual({ 'GET /v1/customers/{id}': { calls: 2, statuses: { 200: 2 } } })
    expect(report.errors).toEqual([
      {
        endpoint: 'GET /v1/customers/{id}',
        where: 'response',
        kind: 'unknown_field',
        severity: 'error',
        path: 'vip',
        message: 'not in the API',
        count: 2,
        sample: 'GET /v1/customers/cus_1 -> 200',
      },
    ])
    const text = await (await fetch(`${setup.proxy.url}/__report`)).text()
    expect(text).toBe(formatReport(report))
    expect(text).toContain('FAIL GET /v1/customers/{id} (2 x 200)')
  })

  it('answers 502 while the server is down and goes on when it is back', async () => {
    const { port } = new URL(setup.upstream.url)
    await setup.upstream.close()
    const down = await call(setup, {
      method: 'POST',
      path: '/v1/customers',
      form: 'name=A',
      answer: answering({}),
    })
    expect([down.status, await down.json()]).toMatchObject([502, { error: { type: 'api_error' } }])
    const back = await startUpstream(answering(customer()), Number(port))
    expect((await call(setup, { path: CUSTOMER, answer: answering(customer()) })).status).toBe(200)
    expect(setup.proxy.report()).toMatchObject({ exchanges: 1, unanswered: 1, errors: [] })
    await back.close()
  })

  it('breaks off where the server breaks off', async () => {
    setup.upstream.handler = (_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"id":')
      setTimeout(() => response.destroy(), 20)
    }
    const answer = await fetch(setup.proxy.url + CUSTOMER)
    await expect(answer.text()).rejects.toThrow()
    setup.upstream.handler = (_request, response) => response.destroy()
    expect((await fetch(setup.proxy.url + CUSTOMER)).status).toBe(502)
    expect(setup.proxy.report()).toMatchObject({ exchanges: 0, unanswered: 2, errors: [] })
  })

  it('ends the request upstream when the client goes away', async () => {
    let gone: Promise<unknown> = Promise.resolve()
    let arrived = () => {}
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve
    })
    setup.upstream.handler = (_request, response) => {
      gone = once(response, 'close')
      arrived()
    }
    const sent = get(setup.proxy.url + CUSTOMER).on('error', () => {})
    await arrival
    sent.destroy()
    await gone
    await expect.poll(() => setup.proxy.report()).toMatchObject({ exchanges: 0, unanswered: 1, errors: [] })
  })

  it('survives what is no HTTP', async () => {
    const { hostname, port } = new URL(setup.proxy.url)
    const socket = connect(Number(port), hostname, () => socket.write('nonsense\r\n\r\n'))
    await once(socket.resume(), 'close')
    const half = connect(Number(port), hostname, () =>
      half.write('POST /v1/customers HTTP/1.1\r\nhost: x\r\n'),
    )
    await sleep(20)
    half.destroy()
    expect((await call(setup, { path: CUSTOMER, answer: answering(customer()) })).status).toBe(200)
  })

  it('checks hundreds of concurrent requests, some of them given up, over kept connections', async () => {
    setup.upstream.handler = async (incoming, response) => {
      await sleep(Math.random() * 20)
      answering(customer({ description: 'x'.repeat(20_000) }))(incoming, response, '')
    }
    const agent = new Agent({ keepAlive: true, maxSockets: 300 })
    const outcomes = await Promise.all(
      Array.from({ length: 1000 }, async (_, index) => {
        const sent = request(setup.proxy.url + CUSTOMER, { agent }).end()
        if (index % 10 === 0) setTimeout(() => sent.destroy(), Math.random() * 30)
        try {
          const [answer] = (await once(sent, 'response')) as [IncomingMessage]
          const { length } = await textOf(answer)
          return length > 20_000 ? 'whole' : 'cut'
        } catch {
          return 'given up'
        }
      }),
    )
    agent.destroy()
    const whole = outcomes.filter((outcome) => outcome === 'whole').length
    const report = setup.proxy.report()
    expect(outcomes).not.toContain('cut')
    expect(whole).toBeGreaterThanOrEqual(900)
    expect(report.exchanges).toBeGreaterThanOrEqual(whole)
    expect([report.errors, report.warnings]).toEqual([[], []])
  })

  it('has an exchange in the report as soon as the client has its answer', async () => {
    for (let done = 1; done <= 200; done++) {
      await (await call(setup, { path: CUSTOMER, answer: answering(customer()) })).text()
      expect(setup.proxy.report().exchanges).toBe(done)
    }
  })

  it('refuses to stand between machines', async () => {
    for (const upstream of ['https://api.stripe.com', 'http://10.0.0.1:80', 'nonsense']) {
      await expect(startConformanceProxy({ port: 0, upstream })).rejects.toThrow(
        'not an http URL of this machine',
      )
    }
    const options = { port: 0, upstream: setup.upstream.url, webhookTarget: 'http://shop.example/' }
    await expect(startConformanceProxy(options)).rejects.toThrow('not an http URL of this machine')
    const taken = Number(new URL(setup.proxy.url).port)
    await expect(startConformanceProxy({ port: taken, upstream: setup.upstream.url })).rejects.toThrow(
      'EADDRINUSE',
    )
  })
})
