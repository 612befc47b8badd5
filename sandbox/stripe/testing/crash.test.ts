import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { client, eventually } from './harness.ts'
import { GOOD_FORM, payUrl, post, rateOf, shopSession } from './shopper.ts'

const BASE = process.env.TEST_DATABASE_URL ?? 'postgres://postgres:postgres@127.0.0.1:54329/vs_sandbox_test'
const NAME = `vs_sandbox_t_${randomBytes(6).toString('hex')}`
const PORT = 20_000 + Math.floor(Math.random() * 20_000)
const database = new URL(BASE)
database.pathname = `/${NAME}`
let child: ChildProcess | undefined

async function start(): Promise<void> {
  child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/stripe/main.ts'], {
    // Nothing of the environment but the path: `npm test` runs a sandbox of its own under the same names.
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      STRIPE_SANDBOX_DATABASE_URL: database.href,
      STRIPE_SANDBOX_PORT: String(PORT),
    },
    stdio: 'ignore',
  })
  await eventually(
    () =>
      fetch(`http://127.0.0.1:${PORT}/`).then(
        (answer) => answer.ok,
        () => false,
      ),
    20_000,
  )
}

async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child?.once('exit', resolve))
  child?.kill(signal)
  return ended
}

beforeAll(async () => {
  const admin = new pg.Client({ connectionString: BASE })
  await admin.connect()
  await admin.query(`create database ${NAME}`)
  await admin.end()
  await start()
}, 30_000)

afterAll(async () => {
  if (child?.exitCode === null) await end('SIGTERM')
  const admin = new pg.Client({ connectionString: BASE })
  await admin.connect()
  await admin.query(`drop database ${NAME} with (force)`)
  await admin.end()
})

describe('a kill in the middle', () => {
  it('leaves every session either paid with one charge and its event, or open with none', async () => {
    const stripe = client(PORT)
    const sessions = await Promise.all(
      Array.from({ length: 30 }, () => stripe.checkout.sessions.create(shopSession())),
    )
    const submits = sessions.map((session) =>
      post(payUrl(session), { ...GOOD_FORM, shipping: rateOf(session) }).catch(() => undefined),
    )
    await new Promise((resolve) => setTimeout(resolve, 250))
    await end('SIGKILL')
    await Promise.all(submits)
    await start()
    let paid = 0
    for (const { id } of sessions) {
      const session = await stripe.checkout.sessions.retrieve(id)
      if (session.status !== 'complete') {
        expect(session).toMatchObject({ status: 'open', payment_intent: null })
        continue
      }
      paid += 1
      const intent = typeof session.payment_intent === 'string' ? session.payment_intent : ''
      const charges = await stripe.charges.list({ payment_intent: intent })
      expect(charges.data.map((charge) => charge.status)).toEqual(['succeeded'])
    }
    const completed = await stripe.events.list({ type: 'checkout.session.completed', limit: 100 })
    expect(completed.data).toHaveLength(paid)
    for (const session of sessions) await post(payUrl(session), { ...GOOD_FORM, shipping: rateOf(session) })
    const all = await stripe.events.list({ type: 'checkout.session.completed', limit: 100 })
    expect(all.data).toHaveLength(30)
  }, 60_000)

  it('ends politely on SIGTERM', async () => {
    expect(await end('SIGTERM')).toBe(0)
  })
})
