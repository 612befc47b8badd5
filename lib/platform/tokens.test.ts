import { expect, test } from 'vitest'
import { hashToken, isSigned, newToken, sign } from './tokens.ts'

test('a signature opens one thing for one purpose with one secret', () => {
  const signature = sign('secret', 'order', 'VS-1')
  expect(isSigned('secret', 'order', 'VS-1', signature)).toBe(true)
  expect(isSigned('secret', 'order', 'VS-2', signature)).toBe(false)
  expect(isSigned('secret', 'refill', 'VS-1', signature)).toBe(false)
  expect(isSigned('other', 'order', 'VS-1', signature)).toBe(false)
  expect(isSigned('secret', 'order', 'VS-1', '')).toBe(false)
})

test('tokens are 256 bits, never the same, and never stored as they are', () => {
  const token = newToken()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(newToken()).not.toBe(token)
  expect(hashToken(token)).not.toContain(token)
})
