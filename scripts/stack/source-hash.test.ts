import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceHash } from './source-hash.ts'

let root = ''
const hash = (env: Record<string, string> = {}) =>
  sourceHash(root, ['app', 'next.config.ts', 'not-there'], env)

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'source-hash-'))
  mkdirSync(path.join(root, 'app', 'cart'), { recursive: true })
  writeFileSync(path.join(root, 'app', 'cart', 'page.tsx'), 'one')
  writeFileSync(path.join(root, 'next.config.ts'), 'config')
})

afterEach(() => rmSync(root, { recursive: true }))

test('stays the same for the same sources', () => {
  const before = hash()
  writeFileSync(path.join(root, 'README.md'), 'not built')
  writeFileSync(path.join(root, 'app', 'cart', 'page.test.tsx'), 'not built either')
  expect(hash()).toBe(before)
})

test.each([
  ['a changed file', () => writeFileSync(path.join(root, 'app', 'cart', 'page.tsx'), 'two')],
  ['a new file', () => writeFileSync(path.join(root, 'app', 'page.tsx'), '')],
  [
    'a renamed folder',
    () => {
      rmSync(path.join(root, 'app', 'cart'), { recursive: true })
      mkdirSync(path.join(root, 'app', 'bag'))
      writeFileSync(path.join(root, 'app', 'bag', 'page.tsx'), 'one')
    },
  ],
])('changes with %s', (_, change) => {
  const before = hash()
  change()
  expect(hash()).not.toBe(before)
})

test('changes with what pages keep of the environment, and with nothing else of it', () => {
  const before = hash({ STORE_URL: 'http://localhost:3000', DATABASE_URL: 'a' })
  expect(hash({ STORE_URL: 'http://localhost:3000', DATABASE_URL: 'b' })).toBe(before)
  expect(hash({ STORE_URL: 'http://localhost:4000', DATABASE_URL: 'a' })).not.toBe(before)
})
