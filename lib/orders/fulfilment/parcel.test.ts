import { expect, test } from 'vitest'
import { linesInParcel, missingBottles } from './parcel.ts'

const protocol = {
  position: 0,
  quantity: 2,
  parts: [
    { sku: 'nad', quantity: 1 },
    { sku: 'stress', quantity: 1 },
  ],
}
const single = { position: 1, quantity: 1, parts: [{ sku: 'stress', quantity: 1 }] }

test('what was taken out is not sent', () => {
  const takenOut = [
    { lines: [{ position: 0, quantity: 1 }], delivery: false },
    { lines: [{ position: 1, quantity: 1 }], delivery: true },
  ]
  expect(linesInParcel([protocol, single], takenOut)).toEqual([{ ...protocol, quantity: 1 }])
  expect(linesInParcel([protocol, single], [])).toEqual([protocol, single])
})

test('bottles without a lot are missing, counted over lines and lots', () => {
  const taken = [
    { sku: 'stress', quantity: 1 },
    { sku: 'stress', quantity: 2 },
  ]
  expect(missingBottles([protocol, single], taken)).toEqual([{ sku: 'nad', quantity: 2 }])
  expect(missingBottles([single], taken)).toEqual([])
})
