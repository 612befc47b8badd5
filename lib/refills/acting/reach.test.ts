import { expect, test } from 'vitest'
import { toldOf } from './reach.ts'

test('what moves the next charge says that the dates after it follow', () => {
  for (const kind of ['move', 'count', 'ship_now'] as const) expect(toldOf(kind, 'this')).toBe('onward')
})

test('what is for one delivery or for all says that, and a change taken back says neither', () => {
  for (const kind of ['skip', 'unskip', 'add_once'] as const) expect(toldOf(kind, 'this')).toBe('this')
  expect(toldOf('rhythm', 'all')).toBe('all')
  expect(toldOf('undo', 'all')).toBeNull()
})
