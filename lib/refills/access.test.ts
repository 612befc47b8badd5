import { describe, expect, test, vi } from 'vitest'
import type { Session } from '@/lib/customers/customer.ts'
import { type Access, accessOf, doorOfRefill } from './access.ts'
import { LINK_DAYS, planKey } from './link.ts'

vi.mock('@/lib/platform/env.ts', () => ({
  env: () => ({ STORE_URL: 'https://store.test', LINK_SECRET: 'a secret of thirty-two characters' }),
}))

const now = new Date('2026-12-01T12:00:00Z')
const number = 'VR-4T7K-92HM'
const email = 'ann@store.test'
const found = { id: 'plan', userId: 'ann', email }
const guest: Session = { state: 'guest' }
const signedIn = (userId: string): Session => ({
  ...{ state: 'signed_in', userId, email: 'ann@store.test', name: null, role: 'CUSTOMER' },
})
const good = planKey({ number, email }, now)
const ended = planKey({ number, email }, new Date(now.getTime() - (LINK_DAYS + 2) * 86_400_000))
const open = { state: 'open', planId: 'plan', number }

const asked = (session: Session, key: string | null, plan: typeof found | null = found) =>
  accessOf({ number, key, found: plan, session }, now)

describe('a plan is open', () => {
  test('to its owner, with or without a key, and then no key is carried on', () => {
    const owner = { ...open, by: 'CUSTOMER', key: null, userId: 'ann' }
    for (const key of [null, good, ended, 'nonsense']) expect(asked(signedIn('ann'), key)).toEqual(owner)
  })

  test('to whoever holds a good key, signed in elsewhere or not at all', () => {
    for (const session of [guest, signedIn('eve')])
      expect(asked(session, good)).toEqual({ ...open, by: 'LINK', key: good, userId: null })
  })

  test('to nobody else', () => {
    expect(asked(signedIn('eve'), null)).toEqual({ state: 'nowhere' })
    expect(asked(signedIn('eve'), null, null)).toEqual({ state: 'nowhere' })
    expect(asked(signedIn('ann'), null, { ...found, userId: null as never })).toEqual({ state: 'nowhere' })
    expect(asked(guest, null)).toEqual({ state: 'sign_in' })
    expect(asked(guest, null, null)).toEqual({ state: 'sign_in' })
    expect(asked(guest, 'nonsense')).toEqual({ state: 'nowhere' })
    expect(asked(guest, planKey({ number: 'VR-0000-0000', email }, now))).toEqual({ state: 'nowhere' })
    expect(asked(guest, good, { ...found, email: 'ann@elsewhere.test' })).toEqual({ state: 'nowhere' })
    expect(asked(guest, good, null)).toEqual({ state: 'nowhere' })
    expect(asked(guest, ended)).toEqual({ state: 'over', number, key: ended })
    expect(asked({ state: 'unavailable' }, good)).toEqual({ state: 'unavailable' })
  })
})

describe('the door', () => {
  const door = (access: Access, page?: string, method = 'GET') =>
    doorOfRefill(access, page, `/refills/${number}`, method).door
  const opened = asked(guest, good)

  test('is open for every page there is, and for no other', () => {
    for (const page of [undefined, '', 'skip', 'cancel', 'state', 'undo'])
      expect(door(opened, page)).toBe('open')
    expect(door(opened, 'constructor')).toBe('nowhere')
  })

  test('leads guests to sign in, and lets a late form through to be answered in words', () => {
    expect(doorOfRefill({ state: 'sign_in' }, 'skip', `/refills/${number}/skip`, 'GET')).toEqual({
      door: 'elsewhere',
      path: `/account/sign-in?next=%2Frefills%2F${number}%2Fskip`,
    })
    expect(door({ state: 'sign_in' }, 'skip', 'POST')).toBe('open')
  })

  test('is none for a stranger, however she asks, and says an outage', () => {
    for (const method of ['GET', 'POST']) expect(door({ state: 'nowhere' }, 'skip', method)).toBe('nowhere')
    expect(door({ state: 'unavailable' })).toBe('shut')
    expect(door(asked(guest, ended))).toBe('open')
  })
})
