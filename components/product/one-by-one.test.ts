import { describe, expect, it } from 'vitest'
import type { Bottle, Product } from '@/lib/catalog/product.ts'
import { money } from '@/lib/platform/money.ts'
import { priceOneByOne } from './one-by-one.ts'

const bottle = (sku: string): Bottle => ({
  ...{ sku, name: sku, step: null, capsules: 60, capsulesPerDay: 2, ingredients: [] },
})

function thing(kind: Product['kind'], sku: string, cents: number, parts: Product['parts']): Product {
  const price = { id: sku, price: money(cents) }
  return {
    ...{ sku, kind, name: sku, step: null, taxCode: '', parts, availability: 'in_stock' },
    prices: { ONE_TIME: price, REFILL: price },
  }
}

const a = thing('PRODUCT', 'a', 69_00, [{ bottle: bottle('a'), quantity: 1 }])
const b = thing('PRODUCT', 'b', 45_00, [{ bottle: bottle('b'), quantity: 1 }])
const protocol = thing('PROTOCOL', 'p', 279_00, [
  { bottle: bottle('a'), quantity: 3 },
  { bottle: bottle('b'), quantity: 3 },
])

describe('the bottles of a protocol bought one by one', () => {
  it('cost what each costs alone, as many times as it is in it', () => {
    expect(priceOneByOne(protocol, [a, b, protocol])).toEqual(money(342_00))
  })

  it('have no price when one of them is not sold alone', () => {
    expect(priceOneByOne(protocol, [a, protocol])).toBeNull()
  })
})
