import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelLines, nothingTyped, type TypedAddress } from './address.ts'
import { readAddress } from './reading.ts'
import { states } from './states.ts'

const typed: TypedAddress = {
  ...{ name: 'Maria Alvarez', line1: '12 Orchard Street', line2: '', city: 'Portland' },
  ...{ region: 'OR', postalCode: '97201' },
}

function problemsOf(change: Partial<TypedAddress>) {
  const read = readAddress({ ...typed, ...change })
  return read.ok ? {} : read.problems
}

describe('an address a parcel can go to', () => {
  test('is read, tidied and put on a label', () => {
    const read = readAddress({
      ...typed,
      name: '  Maria\n Alvarez ',
      line2: ' Apt 4 ',
      postalCode: '97201 1234',
    })
    expect(read).toEqual({
      ok: true,
      address: {
        ...{ name: 'Maria Alvarez', line1: '12 Orchard Street', line2: 'Apt 4', city: 'Portland' },
        ...{ region: 'OR', postalCode: '97201-1234', country: 'US' },
      },
    })
    expect(read.ok && labelLines(read.address)).toEqual([
      ...['Maria Alvarez', '12 Orchard Street', 'Apt 4', 'Portland, OR 97201-1234'],
    ])
  })

  test('every field that is missing is named at once', () => {
    const read = readAddress(nothingTyped)
    expect(read.ok ? [] : Object.keys(read.problems)).toEqual([
      'name',
      'line1',
      'city',
      'region',
      'postalCode',
    ])
  })

  test.each([
    ['region', 'ON'],
    ['region', 'or'],
    ['region', 'PR'],
    ['postalCode', '9720'],
    ['postalCode', '972011'],
    ['postalCode', 'SW1A 1AA'],
    ['postalCode', '９７２０１'],
    ['name', ' \u0007 '],
    ['line1', 'x'.repeat(101)],
  ] as const)('%s cannot be %j', (field, value) => {
    expect(Object.keys(problemsOf({ [field]: value }))).toEqual([field])
  })

  test('a ZIP code fits its state', () => {
    expect(problemsOf({ region: 'NY' }).postalCode).toBe(
      '97201 is not a ZIP code in New York. Check the ZIP code, or the state.',
    )
    expect(problemsOf({ region: 'NY', postalCode: '06390' })).toEqual({})
    expect(problemsOf({ region: 'TX', postalCode: '88510' })).toEqual({})
  })

  test('whatever is typed is read or refused, and what is read can be read again', () => {
    const field = fc.string({ unit: 'binary', maxLength: 120 })
    const any = fc.record({
      ...{ name: field, line1: field, line2: field, city: field },
      region: fc.oneof(field, fc.constantFrom(...states.map(({ code }) => code))),
      postalCode: fc.oneof(field, fc.stringMatching(/^\d{5}(-\d{4})?$/)),
    })
    fc.assert(
      fc.property(any, (wild) => {
        const read = readAddress(wild)
        if (!read.ok) {
          expect(Object.values(read.problems).join('')).not.toBe('')
          return
        }
        const { country: _, ...address } = read.address
        expect(labelLines(address).join('')).not.toMatch(/\p{Cc}/u)
        expect(readAddress({ ...address, line2: address.line2 ?? '' })).toEqual(read)
      }),
      { numRuns: 300 },
    )
  })
})
