import { expect, test, vi } from 'vitest'
import { keyState, LINK_DAYS, planKey, planLink, planPath } from './link.ts'

vi.mock('@/lib/platform/env.ts', () => ({
  env: () => ({ STORE_URL: 'https://store.test', LINK_SECRET: 'a secret of thirty-two characters' }),
}))

const number = 'VR-4T7K-92HM'
const plan = { number, email: 'ann@store.test' }
const now = new Date('2026-12-15T14:00:00Z')
const DAY = 86_400_000

function after(days: number): Date {
  return new Date(now.getTime() + days * DAY)
}

test('a key opens its plan for as long as a notice, its charge and all of dunning take', () => {
  const key = planKey(plan, now)
  expect(keyState(plan, key, now)).toBe('good')
  expect(keyState(plan, key, after(8 + 14))).toBe('good')
  expect(keyState(plan, key, after(LINK_DAYS - 1))).toBe('good')
})

test('a key that ended says so, and opens nothing', () => {
  expect(keyState(plan, planKey(plan, now), after(LINK_DAYS + 1))).toBe('over')
})

test('the key of one plan is wrong for another', () => {
  expect(keyState({ ...plan, number: 'VR-AAAA-BBBB' }, planKey(plan, now), now)).toBe('wrong')
})

test('a key that was sent to another address is wrong, however the address is written', () => {
  const key = planKey(plan, now)
  expect(keyState({ number, email: 'ann@other.test' }, key, now)).toBe('wrong')
  expect(keyState({ number, email: '' }, key, now)).toBe('wrong')
  expect(keyState({ number, email: 'Ann@Store.TEST' }, key, now)).toBe('good')
})

test('a key nobody signed is wrong, and its end cannot be moved', () => {
  const [ends = '', signature = ''] = planKey(plan, now).split('.')
  expect(keyState(plan, `${Number(ends) + 1}.${signature}`, now)).toBe('wrong')
  const forged = [
    '',
    '.',
    ends,
    `${ends}.`,
    `${ends}.x`,
    `${ends}.${signature.slice(1)}x`,
    `99999.${signature}`,
  ]
  for (const key of [...forged, `-${ends}.${signature}`, `${ends}e0.${signature}`])
    expect(keyState(plan, key, now)).toBe('wrong')
})

test('a link names the page and carries the key; somebody signed in needs none', () => {
  expect(planLink(plan, now, 'skip')).toBe(
    `https://store.test/refills/${number}/skip?key=${planKey(plan, now)}`,
  )
  expect(planPath(number)).toBe(`/refills/${number}`)
  expect(planPath(number, 'cancel')).toBe(`/refills/${number}/cancel`)
})
