import { describe, expect, test } from 'vitest'
import { parcelForm, readRefundForm, refundFields } from './forms.ts'

const read = (fields: Record<string, string>) => readRefundForm(new URLSearchParams(fields), [0, 1])

describe('a parcel', () => {
  test('has a carrier of the list, and a tracking number or none', () => {
    expect(parcelForm.parse({ carrier: 'USPS', trackingNumber: ' 9400 1112 0255 5555 5555 55' })).toEqual({
      carrier: 'USPS',
      trackingNumber: '9400111202555555555555',
    })
    expect(parcelForm.parse({ carrier: 'Another carrier', trackingNumber: ' ' }).trackingNumber).toBeNull()
    expect(parcelForm.safeParse({ carrier: 'USPS', trackingNumber: 'nope' }).success).toBe(false)
    expect(parcelForm.safeParse({ carrier: 'Pigeon', trackingNumber: '' }).success).toBe(false)
  })
})

describe('a refund', () => {
  test('is nothing until somebody says what', () => {
    expect(read({})).toBeNull()
    expect(read({ what: 'all of it' })).toBeNull()
  })

  test('of a part is lines with units, and delivery when it is ticked', () => {
    expect(
      read({ what: 'part', q0: '2', q1: '0', q7: '3', delivery: 'on', reason: 'asked', bottles: 'KEPT' }),
    ).toEqual({
      wish: { lines: [{ position: 0, quantity: 2 }], delivery: true },
      reason: 'asked',
      bottles: 'KEPT',
    })
  })

  test('nonsense is nothing chosen, another reason, bottles back', () => {
    expect(read({ what: 'part', q0: '-1', q1: '1.5', reason: 'constructor', bottles: 'x' })).toEqual({
      wish: { lines: [], delivery: false },
      reason: 'other',
      bottles: 'RETURNED',
    })
  })

  test('is the same read from its own fields', () => {
    for (const form of [
      read({ what: 'everything', reason: 'no_stock', bottles: 'WRITTEN_OFF' }),
      read({ what: 'part', q1: '1', delivery: 'on', reason: 'asked' }),
    ]) {
      expect(form && read(refundFields(form))).toEqual(form)
    }
  })
})
