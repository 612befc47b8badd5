import { expect, test } from 'vitest'
import { accountDoor, adminDoor } from './door.ts'

const guest = { state: 'guest' } as const
const away = { state: 'unavailable' } as const
const her = { state: 'signed_in', userId: 'u', email: 'a@b.test', name: null, role: 'CUSTOMER' } as const
const operator = { ...her, role: 'OPERATOR' } as const

test('a guest signs in first, and comes back to where she was going', () => {
  expect(accountDoor('/account', '', guest)).toEqual({ door: 'elsewhere', path: '/account/sign-in' })
  expect(accountDoor('/account/refills/VR-1', '?a=1', guest)).toEqual({
    door: 'elsewhere',
    path: '/account/sign-in?next=%2Faccount%2Frefills%2FVR-1%3Fa%3D1',
  })
})

test('signing in is open to guests, and done for whoever is signed in', () => {
  expect(accountDoor('/account/sign-in', '', guest)).toEqual({ door: 'open' })
  for (const session of [guest, her, away])
    expect(accountDoor('/account/confirm-email', '?token=x', session)).toEqual({ door: 'open' })
  for (const session of [guest, her])
    expect(accountDoor('/account/sign-in/confirm', '?token=x', session)).toEqual({ door: 'open' })
  expect(accountDoor('/account/sign-in', '?next=/account/orders', her)).toEqual({
    door: 'elsewhere',
    path: '/account/orders',
  })
  expect(accountDoor('/account/orders', '', her)).toEqual({ door: 'open' })
})

test('an outage never looks like a sign-out', () => {
  expect(accountDoor('/account/orders', '', away)).toEqual({ door: 'open' })
  expect(adminDoor(away)).toEqual({ door: 'shut' })
})

test('to anybody but an operator there is no back office', () => {
  expect([guest, her].map(adminDoor)).toEqual([{ door: 'nowhere' }, { door: 'nowhere' }])
  expect(adminDoor(operator)).toEqual({ door: 'open' })
})
