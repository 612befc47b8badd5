import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSignInPath, safeNext, signInPath } from './next-path.ts'

describe('where she goes on after signing in', () => {
  test.each(['/account/orders', '/account/refills/VR-4T7K-92HM?skip=1', '/cart', '/learn#top'])(
    '%s is a page of ours',
    (path) => expect(safeNext(path)).toBe(path),
  )

  test.each([
    ...[
      'https://evil.test/',
      '//evil.test',
      '/\\evil.test',
      '\\\\evil.test',
      'javascript:alert(1)',
      'account',
    ],
    ...[
      '/\tevil',
      '/ /evil.test',
      '/a\r\nset-cookie: x=1',
      '/.//evil.test',
      '/%',
      '',
      '/api/auth/callback/google',
    ],
    ...['/_next/image', '/account/sign-in', '/account/sign-in/confirm?token=x', `/${'a'.repeat(600)}`],
    ...[null, undefined, 7, ['/cart'], { path: '/cart' }],
  ])('%j leads to the account, or stays on this site', (wanted) => {
    const path = safeNext(wanted)
    expect(new URL(path, 'https://store.test').origin).toBe('https://store.test')
    expect(path).toMatch(/^\/(account$|%$)/)
  })

  test('nothing leads off this site, whatever is asked for', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc
        .array(fc.constantFrom('/', '\\', '.', '..', '@', ':', 'evil.test', '\t', '%2f', '?', '#'))
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(hostile, (wanted) => {
        const path = safeNext(wanted)
        expect(path).toMatch(/^\/(?![/\\])/)
        expect(new URL(path, 'https://store.test').origin).toBe('https://store.test')
        expect(safeNext(path)).toBe(path)
      }),
      { numRuns: 500 },
    )
  })

  test('the sign-in page carries it, and the account itself needs no word', () => {
    expect(signInPath('/account')).toBe('/account/sign-in')
    expect(signInPath('/account/orders?page=2')).toBe('/account/sign-in?next=%2Faccount%2Forders%3Fpage%3D2')
    expect(isSignInPath('/account/sign-in/confirm')).toBe(true)
    expect(isSignInPath('/account/sign-insight')).toBe(false)
  })
})
