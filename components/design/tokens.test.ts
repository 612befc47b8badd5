import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { atLeast, pairs } from './pairs.ts'
import { pixelRange, readTokens, type Theme } from './tokens.ts'

const css = readFileSync(path.join(import.meta.dirname, '../../app/globals.css'), 'utf8')
const themes: readonly Theme[] = ['light', 'dark']

test('black on white is 21 to 1, in either order', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('a colour that is not written in full is refused', () => {
  expect(() => contrast('#fff', '#000000')).toThrow(RangeError)
})

test('the dark theme replaces what it names and keeps the rest', () => {
  const sample = ':root { --a: 1;\n --b: 2;\n }\n@media (prefers-color-scheme: dark) {\n --a: 3;\n }'
  expect(readTokens(sample.replaceAll('{ ', '{\n'), 'light')).toEqual(
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  )
  expect(readTokens(sample.replaceAll('{ ', '{\n'), 'dark')).toEqual(
    new Map([
      ['a', '3'],
      ['b', '2'],
    ]),
  )
})

test('a clamp is told by its ends', () => {
  expect(pixelRange('clamp(1.25rem, 1.18rem + 0.35vw, 1.5rem)')).toEqual([20, 24])
  expect(pixelRange('0.9375rem')).toEqual([15, 15])
})

for (const theme of themes)
  test.each(pairs)(`$ink on $on is far enough apart in ${theme}`, ({ ink, on, use }) => {
    const tokens = readTokens(css, theme)
    const ratio = contrast(tokens.get(`color-${ink}`) ?? '', tokens.get(`color-${on}`) ?? '')
    expect(ratio).toBeGreaterThanOrEqual(atLeast[use])
  })
