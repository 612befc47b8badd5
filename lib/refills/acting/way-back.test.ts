import { expect, test } from 'vitest'
import { changeIn, wayBackOf } from './way-back.ts'

const skip = { version: 4, words: 'You skipped the refill of Sat, Dec 26, 2026.', isUndone: false }
const move = { version: 6, words: 'You moved the refill of Mon, Jan 25, 2027.', isUndone: false }

test('a link takes its own change back, while it is the last one and there is time', () => {
  expect(wayBackOf(skip, skip, 4)).toEqual({ kind: 'open' })
  expect(wayBackOf(skip, skip, null)).toEqual({ kind: 'over' })
})

test('a link from before never takes a newer change back: it says which one stands since', () => {
  expect(wayBackOf(skip, move, 6)).toEqual({
    ...{ kind: 'newer', words: skip.words, newer: move.words, isNewerOpen: true },
  })
  expect(wayBackOf(skip, move, null)).toMatchObject({ kind: 'newer', isNewerOpen: false })
})

test('what was taken back already is said to be, whatever came after', () => {
  const undone = { ...skip, isUndone: true }
  expect(wayBackOf(undone, { version: 5, words: 'It is back.', isUndone: false }, null)).toEqual({
    ...{ kind: 'undone', words: skip.words },
  })
  expect(wayBackOf(undone, move, 6).kind).toBe('undone')
})

test('a link that names no change is about the last one', () => {
  expect(wayBackOf(null, move, 6)).toEqual({ kind: 'open' })
  expect(wayBackOf(null, null, null)).toEqual({ kind: 'over' })
})

test('a change is named by its version, and anything else names none', () => {
  expect(changeIn('7')).toBe(7)
  for (const named of [undefined, '', 'x7', '-1', '7.5', '1e9', ['7']]) expect(changeIn(named)).toBeNull()
})
