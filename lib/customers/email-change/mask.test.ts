import { expect, test } from 'vitest'
import { masked } from './mask.ts'

test('a masked address keeps its first letter and its house, and not its length', () => {
  expect(masked('maria@example.com')).toBe('m•••@example.com')
  expect(masked('m@example.com')).toBe('m•••@example.com')
  expect(masked('"a@b"@example.com')).toBe('"•••@example.com')
})
