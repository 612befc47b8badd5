import { describe, expect, test } from 'vitest'
import { createStripe } from '@/lib/payments/stripe.ts'
import { EnvError, parseEnv } from './env.ts'

const secret = 'x'.repeat(40)
const demo = {
  STORE_URL: 'http://127.0.0.1:3000',
  DATABASE_URL: 'postgres://localhost/store',
  STRIPE_SECRET_KEY: 'sk_test_1',
  STRIPE_API_BASE: 'http://127.0.0.1:12111',
  STRIPE_WEBHOOK_SECRETS: 'whsec_new, whsec_old',
  SMTP_URL: 'smtp://127.0.0.1:1025',
  LINK_SECRET: secret,
  INTERNAL_SECRET: secret,
}
const live = {
  STORE_MODE: 'live',
  STORE_URL: 'https://shop.example.com',
  DATABASE_URL: 'postgres://db.example.com/store',
  STRIPE_SECRET_KEY: 'sk_live_1',
  STRIPE_WEBHOOK_SECRETS: 'whsec_1',
  SMTP_URL: 'smtps://mail.example.com:465',
  MAIL_FROM: 'VitaalSkin <contact@vitaalskin.com>',
  LINK_SECRET: secret,
  INTERNAL_SECRET: secret,
}

function problemsOf(source: Record<string, string>): string {
  try {
    parseEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.problems.join('\n')
    throw error
  }
  return ''
}

test('demo is the default, and several webhook secrets may be rotated', () => {
  const env = parseEnv(demo)
  expect(env.STORE_MODE).toBe('demo')
  expect(env.STRIPE_WEBHOOK_SECRETS).toEqual(['whsec_new', 'whsec_old'])
})

describe('a live store', () => {
  test('starts with every real credential', () => {
    expect(parseEnv(live).STORE_MODE).toBe('live')
  })

  test.each(Object.keys(live).filter((name) => name !== 'STORE_MODE'))(
    'refuses to start without %s',
    (name) => {
      expect(problemsOf({ ...live, [name]: '' })).toContain(`${name} is missing.`)
    },
  )

  test.each([
    ['STRIPE_SECRET_KEY', 'sk_test_1'],
    ['STRIPE_API_BASE', 'http://127.0.0.1:12111'],
    ['STRIPE_API_BASE', 'https://stripe.example.com'],
    ['SMTP_URL', 'smtp://127.0.0.1:1025'],
    ['STORE_URL', 'http://shop.example.com'],
    ['LINK_SECRET', 'short'],
    ['CLOCK_FILE', '/tmp/clock.json'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...live, [name]: value })).toContain(name)
  })

  test('knows no other host than Stripe’s own', () => {
    expect(createStripe(parseEnv(live)).getApiField('host')).toBe('api.stripe.com')
  })
})

test('a demo store keeps to this machine and to test keys', () => {
  expect(createStripe(parseEnv(demo)).getApiField('host')).toBe('127.0.0.1')
  expect(problemsOf({ ...demo, STRIPE_API_BASE: 'https://api.stripe.com' })).toContain('STRIPE_API_BASE')
  expect(problemsOf({ ...demo, STRIPE_SECRET_KEY: 'sk_live_1' })).toContain('STRIPE_SECRET_KEY')
})

test('problems name every variable at once and repeat no value', () => {
  const problems = problemsOf({ STORE_MODE: 'live', STRIPE_SECRET_KEY: 'sk_wrong_secret' })
  expect(problems).toContain('DATABASE_URL is missing.')
  expect(problems).toContain('STRIPE_SECRET_KEY: ')
  expect(problems).not.toContain('sk_wrong_secret')
})

test('signing in with Google takes both its id and its secret, or neither', () => {
  expect(parseEnv(demo).GOOGLE_CLIENT_ID).toBeUndefined()
  expect(problemsOf({ ...demo, GOOGLE_CLIENT_ID: 'id' })).toBe('GOOGLE_CLIENT_SECRET is missing.')
  expect(problemsOf({ ...live, GOOGLE_CLIENT_SECRET: 'secret' })).toBe('GOOGLE_CLIENT_ID is missing.')
  expect(problemsOf({ ...live, GOOGLE_CLIENT_ID: 'id', GOOGLE_CLIENT_SECRET: 'secret' })).toBe('')
})
