import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate, lastSaleOn, untake } from './allocation.ts'

const lot = (id: string, expiresOn: string, onHand: number) => ({
  id,
  expiresOn: new Date(expiresOn),
  onHand,
})

test('the lot that expires first goes out first, and the next one fills up', () => {
  const lots = [lot('b', '2028-04-30', 10), lot('a', '2027-10-31', 2)]
  expect(allocate(lots, 5)).toEqual([
    { lotId: 'a', quantity: 2 },
    { lotId: 'b', quantity: 3 },
  ])
})

test('too little on the shelf allocates nothing at all', () => {
  expect(allocate([lot('a', '2027-10-31', 2)], 3)).toBeNull()
})

test('it takes exactly what was asked, never more than a lot holds, and leaves no earlier lot behind', () => {
  const lots = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      expiresOn: fc.date({ min: new Date('2027-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      onHand: fc.nat(20),
    }),
    { selector: (one) => one.id, maxLength: 8 },
  )
  fc.assert(
    fc.property(lots, fc.integer({ min: 1, max: 60 }), (shelf, quantity) => {
      const takes = allocate(shelf, quantity)
      const held = shelf.reduce((total, one) => total + one.onHand, 0)
      if (takes === null) {
        expect(held).toBeLessThan(quantity)
        return
      }
      expect(takes.reduce((total, take) => total + take.quantity, 0)).toBe(quantity)
      const latest = Math.max(...takes.map((take) => expiryOf(take.lotId)))
      for (const one of shelf) {
        const taken = takes.find((take) => take.lotId === one.id)?.quantity ?? 0
        expect(taken).toBeLessThanOrEqual(one.onHand)
        if (one.expiresOn.getTime() < latest) expect(taken).toBe(one.onHand)
      }
      function expiryOf(id: string): number {
        return shelf.find((one) => one.id === id)?.expiresOn.getTime() ?? Number.NaN
      }
    }),
  )
})

test('a bottle of 30 days is last sold 30 days before it expires', () => {
  expect(lastSaleOn(new Date('2027-10-31'), 30)).toEqual(new Date('2027-10-01'))
})

test('what comes back is what keeps longest, and never more than was taken', () => {
  const taken = [
    { lotId: 'early', quantity: 2, expiresOn: new Date('2027-10-31') },
    { lotId: 'late', quantity: 1, expiresOn: new Date('2028-10-31') },
  ]
  expect(untake(taken, 2)).toEqual([
    { lotId: 'late', quantity: 1 },
    { lotId: 'early', quantity: 1 },
  ])
  expect(untake(taken, Number.POSITIVE_INFINITY)).toEqual([
    { lotId: 'late', quantity: 1 },
    { lotId: 'early', quantity: 2 },
  ])
  expect(untake(taken, 0)).toEqual([])
})

test('however many are taken and put back, what stays and what comes back is what was taken', () => {
  const lots = fc.uniqueArray(
    fc.record({
      lotId: fc.uuid(),
      expiresOn: fc.date({ min: new Date('2027-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      quantity: fc.integer({ min: 1, max: 20 }),
    }),
    { selector: (one) => one.lotId, maxLength: 8 },
  )
  fc.assert(
    fc.property(lots, fc.nat(200), (taken, quantity) => {
      const back = untake(taken, quantity)
      const count = (takes: readonly { quantity: number }[]) =>
        takes.reduce((sum, one) => sum + one.quantity, 0)
      expect(count(back)).toBe(Math.min(quantity, count(taken)))
      for (const { lotId, quantity: returned } of back)
        expect(returned).toBeLessThanOrEqual(taken.find((one) => one.lotId === lotId)?.quantity ?? 0)
    }),
  )
})
