import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const secret = 'x'.repeat(40)
const demo = {
  STORE_MODE: 'demo',
  STORE_URL: 'http://127.0.0.1:3000',
  DATABASE_URL: 'postgres://localhost/store',
  STRIPE_SECRET_KEY: 'sk_test_1',
  STRIPE_API_BASE: 'http://127.0.0.1:12111',
  STRIPE_WEBHOOK_SECRETS: 'whsec_1',
  SMTP_URL: 'smtp://127.0.0.1:1025',
  LINK_SECRET: secret,
  INTERNAL_SECRET: secret,
}
const live = {
  ...demo,
  STORE_MODE: 'live',
  STORE_URL: 'https://shop.example.com',
  STRIPE_SECRET_KEY: 'sk_live_1',
  STRIPE_API_BASE: '',
  SMTP_URL: 'smtps://mail.example.com:465',
  MAIL_FROM: 'VitaalSkin <contact@vitaalskin.com>',
}
const DAY = 86_400_000

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'clock-'))
  file = path.join(folder, 'clock.json')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
  rmSync(folder, { recursive: true })
})

/** The clock as a process with these variables has it. */
async function clockWith(variables: Record<string, string>): Promise<typeof import('./clock.ts')> {
  vi.resetModules()
  for (const [name, value] of Object.entries({ CLOCK_FILE: '', ...variables })) vi.stubEnv(name, value)
  return import('./clock.ts')
}

const apart = (one: Date, other: Date) => Math.abs(one.getTime() - other.getTime())

describe('a demo', () => {
  test('keeps real time until it is moved, and every process moves with it', async () => {
    const clock = await clockWith({ ...demo, CLOCK_FILE: file })
    const other = await clockWith({ ...demo, CLOCK_FILE: file })
    expect(apart(clock.now(), new Date())).toBeLessThan(1000)
    const to = new Date(Date.now() + 8 * DAY)
    clock.moveClock(to)
    expect(apart(clock.now(), to)).toBeLessThan(1000)
    expect(apart(other.now(), to)).toBeLessThan(1000)
    expect(apart(other.realNow(), new Date())).toBeLessThan(1000)
    expect(apart(other.toRealTime(to), new Date())).toBeLessThan(1000)
    expect(other.toRealTime(other.fromRealTime(to))).toEqual(to)
    clock.takeClockBack(0)
    expect(apart(other.now(), new Date())).toBeLessThan(1000)
  })

  test('never moves back but by taking the clock back', async () => {
    const clock = await clockWith({ ...demo, CLOCK_FILE: file })
    clock.moveClock(new Date(Date.now() + 8 * DAY))
    clock.moveClock(new Date(Date.now() + DAY))
    expect(clock.aheadMs()).toBeGreaterThan(7 * DAY)
    clock.takeClockBack(30 * DAY)
    expect(clock.aheadMs()).toBeLessThan(9 * DAY)
  })

  test('keeps real time when the file is damaged, or there is none', async () => {
    const clock = await clockWith({ ...demo, CLOCK_FILE: file })
    expect(clock.isMovable()).toBe(true)
    for (const text of ['', 'nonsense', '{"aheadMs":-5}', '{"aheadMs":"8"}']) {
      writeFileSync(file, text)
      expect(clock.aheadMs()).toBe(0)
    }
    const still = await clockWith(demo)
    expect(still.isMovable()).toBe(false)
    expect(still.aheadMs()).toBe(0)
    expect(() => still.moveClock(new Date(Date.now() + DAY))).toThrow('real time')
  })
})

describe('a live store', () => {
  test('keeps real time whatever lies beside it, and cannot be moved', async () => {
    writeFileSync(file, JSON.stringify({ aheadMs: 8 * DAY }))
    const clock = await clockWith(live)
    expect(apart(clock.now(), new Date())).toBeLessThan(1000)
    expect(clock.aheadMs()).toBe(0)
    expect(clock.isMovable()).toBe(false)
    expect(() => clock.moveClock(new Date(Date.now() + DAY))).toThrow('real time')
    expect(() => clock.takeClockBack(0)).toThrow('real time')
  })

  test('does not start with a clock', async () => {
    const clock = await clockWith({ ...live, CLOCK_FILE: file })
    expect(() => clock.now()).toThrow('CLOCK_FILE: must not be set')
  })
})
