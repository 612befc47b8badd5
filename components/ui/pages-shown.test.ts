import { expect, test } from 'vitest'
import { pagesShown } from './pages-shown.ts'

test('few pages are all shown', () => {
  expect(pagesShown(1, 1)).toEqual([1])
  expect(pagesShown(3, 5)).toEqual([1, 2, 3, 4, 5])
})

test('in the middle of many stand the first, the neighbours and the last', () => {
  expect(pagesShown(10, 20)).toEqual([1, 'gap', 9, 10, 11, 'gap', 20])
})

test('at either end there is one gap', () => {
  expect(pagesShown(1, 20)).toEqual([1, 2, 'gap', 20])
  expect(pagesShown(20, 20)).toEqual([1, 'gap', 19, 20])
})

test('a gap of one page shows that page instead', () => {
  expect(pagesShown(4, 20)).toEqual([1, 2, 3, 4, 5, 'gap', 20])
})
