import { describe, expect, it } from 'vitest'
import { parseForm } from './form'

describe('form parameters', () => {
  it('are nested by their brackets, arrays keyed by index', () => {
    expect(parseForm('a[b][0][c]=1&a[b][1][c]=2&d=x+y%26&e[]=p&e[]=q')).toEqual({
      a: { b: { 0: { c: '1' }, 1: { c: '2' } } },
      d: 'x y&',
      e: { 0: 'p', 1: 'q' },
    })
  })

  it('take odd keys as they are and cannot reach a prototype', () => {
    expect(parseForm('a]b[=1')).toEqual({ 'a]b[': '1' })
    parseForm('__proto__[polluted]=1&constructor[prototype][polluted]=1')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
