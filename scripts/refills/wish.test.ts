import { expect, test } from 'vitest'
import { readWish } from './wish.ts'

const wish = (words: string) => readWish(words.split(' ').filter((word) => word !== ''))

test('without words, what is due now is done', () => {
  expect(wish('')).toEqual({ kind: 'sweep', plan: null })
  expect(wish('--plan vr-4t7k-92hm')).toEqual({ kind: 'sweep', plan: 'VR-4T7K-92HM' })
})

test('a dry run shows today, or another day', () => {
  expect(wish('--dry-run')).toEqual({ kind: 'show', asOf: null, plan: null })
  const shown = wish('--as-of 2027-02-28 --dry-run --plan VR-4T7K-92HM')
  expect(shown).toMatchObject({ kind: 'show', plan: 'VR-4T7K-92HM' })
  expect(shown.kind === 'show' && shown.asOf?.toString()).toBe('2027-02-28')
})

test('a higher price is proposed for one sku', () => {
  expect(wish('--propose-price nad-complex')).toEqual({ kind: 'propose_price', sku: 'nad-complex' })
})

test.each([
  ['--as-of 2027-02-01', 'add --dry-run'],
  ['--dry-run --as-of 2027-02-30', 'is no date'],
  ['--dry-run --as-of tomorrow', 'is no date'],
  ['--plan 4711', 'is no number of a refill'],
  ['--propose-price ../x', 'is no sku'],
  ['--propose-price nad-complex --dry-run', 'goes with nothing else'],
  ['--charge-everybody', 'npm run refills'],
  ['now', 'npm run refills'],
])('%s is refused with words that help', (words, help) => {
  expect(() => wish(words)).toThrow(help)
})
