import { describe, expect, test } from 'vitest'
import { withAccept } from './vary.ts'

describe('what an answer varies by', () => {
  test('always holds Accept, once, beside what it held', () => {
    expect(withAccept('rsc, next-url')).toBe('Accept, rsc, next-url')
    expect(withAccept(['rsc', 'accept'])).toBe('Accept, rsc')
    expect(withAccept('Accept')).toBe('Accept')
  })

  test('does not take Accept-Encoding for Accept', () => {
    expect(withAccept('Accept-Encoding')).toBe('Accept, Accept-Encoding')
  })
})
