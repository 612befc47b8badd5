import { describe, expect, test } from 'vitest'
import { isPage, withAccept } from './vary.ts'

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

test('pages vary, files and machines’ addresses do not', () => {
  expect(['/', '/learn/the-cascade', '/search?q=a.b'].map(isPage)).toEqual([true, true, true])
  expect(['/icon.svg', '/api/search', '/_next/static/x.js', '/art/hero-480.avif'].map(isPage)).toEqual([
    ...[false, false, false, false],
  ])
})
