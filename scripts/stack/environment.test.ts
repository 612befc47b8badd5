import { expect, test } from 'vitest'
import { checkedEnvironment, demoEnvironment, isLoopback, knockAt, liveEnvironment } from './environment.ts'

const secrets = {
  LINK_SECRET: 'l'.repeat(64),
  INTERNAL_SECRET: 'i'.repeat(64),
  STRIPE_SECRET_KEY: 'sk_test_made',
  STRIPE_WEBHOOK_SECRETS: 'whsec_made',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  databasePassword: 'never in the environment',
}
const parts = {
  ports: { store: 3000, stripe: 12111, mailbox: 1080, smtp: 1025, postgres: 54320 },
  secrets,
  stripeUrl: 'http://127.0.0.1:12111',
  databaseUrl: 'postgresql://postgres:pw@127.0.0.1:54320/vitaalskin',
  clockFile: '/store/.data/clock.json',
}

test('a demo needs nothing to be set, and every child sees the standard values', () => {
  const { env, child } = checkedEnvironment(demoEnvironment({}, parts))
  expect(env).toMatchObject({ STORE_MODE: 'demo', STORE_URL: 'http://localhost:3000', HOST: '127.0.0.1' })
  expect(child).toMatchObject({
    STRIPE_AUTOMATIC_TAX: 'on',
    LOG_LEVEL: 'info',
    STRIPE_API_BASE: parts.stripeUrl,
  })
  expect(Object.keys(child)).not.toContain('databasePassword')
})

test('what is set wins over what the demo makes', () => {
  const made = demoEnvironment({ STORE_URL: 'http://192.168.1.5:3000', LINK_SECRET: 'x'.repeat(32) }, parts)
  expect(made).toMatchObject({
    STORE_URL: 'http://192.168.1.5:3000',
    LINK_SECRET: 'x'.repeat(32),
    STRIPE_SANDBOX_PUBLIC_URL: 'http://192.168.1.5:12111',
  })
})

test('a mistyped mode is refused and never taken for a demo', () => {
  expect(() => checkedEnvironment(demoEnvironment({ STORE_MODE: 'production' }, parts))).toThrow('STORE_MODE')
})

test('a live store gets nothing of the sandbox, and is told everything it lacks at once', () => {
  const live = liveEnvironment({
    STORE_MODE: 'live',
    STRIPE_SANDBOX_PUBLIC_URL: 'http://localhost:1',
    MAILBOX_PORT: '1080',
    PG_PORT: '1',
  })
  expect(live).toEqual({ STORE_MODE: 'live' })
  for (const name of [
    'DATABASE_URL',
    'STRIPE_SECRET_KEY',
    'SMTP_URL',
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  ]) {
    expect(() => checkedEnvironment(live)).toThrow(`${name} is missing.`)
  }
})

test('a key for forms that is none is refused without being repeated', () => {
  const bad = { ...demoEnvironment({}, parts), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'hunter2' }
  expect(() => checkedEnvironment(bad)).toThrow('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: is 32 random bytes')
  expect(() => checkedEnvironment(bad)).not.toThrow('hunter2')
})

test.each([
  ['127.0.0.1', true, '127.0.0.1'],
  ['localhost', true, '127.0.0.1'],
  ['::1', true, '[::1]'],
  ['0.0.0.0', false, '127.0.0.1'],
  ['192.168.1.5', false, '192.168.1.5'],
])('a store on %s: alone %s, reached at %s', (host, alone, at) => {
  expect([isLoopback(host), knockAt(host)]).toEqual([alone, at])
})
