import { expect, test, vi } from 'vitest'
import type { Session } from '@/lib/customers/customer.ts'
import { keyState, LINK_DAYS } from '../link.ts'
import { wayToRefill } from './way.ts'

vi.mock('@/lib/platform/env.ts', () => ({
  env: () => ({ LINK_SECRET: 'a secret of thirty-two characters' }),
}))

const placedAt = new Date('2026-11-24T15:00:00Z')
const order = { email: 'Ann@store.test', placedAt }
const refill = { number: 'VR-4T7K-92HM', userId: 'ann', email: 'ann@store.test', isEnded: false }
const guest: Session = { state: 'guest' }

function signedIn(userId: string): Session {
  return { state: 'signed_in', userId, email: `${userId}@store.test`, name: null, role: 'CUSTOMER' }
}

function days(count: number): Date {
  return new Date(placedAt.getTime() + count * 86_400_000)
}

function keyOf(way: ReturnType<typeof wayToRefill>): string {
  if (way.state !== 'open' || way.key === null) throw new Error(`there is no key in ${way.state}`)
  return way.key
}

test('whoever holds the order’s link manages its refill, for as long as a link from the order’s own mail does', () => {
  const key = keyOf(wayToRefill(order, refill, guest))
  expect(keyState(refill, key, placedAt)).toBe('good')
  expect(keyState(refill, key, days(LINK_DAYS - 1))).toBe('good')
})

test('an old order’s link opens no refill: its way leads to the page that mails a fresh link', () => {
  const key = keyOf(wayToRefill(order, refill, guest))
  expect(keyState(refill, key, days(LINK_DAYS + 2))).toBe('over')
})

test('the owner needs no key, whatever address the order was placed with', () => {
  expect(wayToRefill({ ...order, email: 'old@store.test' }, refill, signedIn('ann'))).toEqual({
    ...{ state: 'open', number: refill.number, key: null, isEnded: false },
  })
})

test('somebody else who is signed in is only as good as the order’s link', () => {
  expect(keyOf(wayToRefill(order, refill, signedIn('eve')))).toBe(keyOf(wayToRefill(order, refill, guest)))
  expect(wayToRefill(order, { ...refill, userId: null }, guest).state).toBe('open')
})

test('a refill whose mails go elsewhere now, or to nobody, gives the order’s link no key', () => {
  const elsewhere = { state: 'elsewhere', isEnded: false }
  expect(wayToRefill(order, { ...refill, email: 'new@store.test' }, guest)).toEqual(elsewhere)
  expect(wayToRefill({ ...order, email: '' }, { ...refill, email: '' }, guest)).toEqual(elsewhere)
})

test('a refill that has not begun yet is waited for', () => {
  expect(wayToRefill(order, null, guest)).toEqual({ state: 'beginning' })
})
