import { beforeAll, describe, expect, it } from 'vitest'
import { isObject, type JsonObject } from './json'
import { check, type MismatchKind } from './schema'
import { loadSpec } from './spec/load'
import { type ObjectSchema, resolve, type Schema, type Spec } from './spec/model'
import { generate } from './testing/generate'
import { customer, refund } from './testing/samples'

let spec: Spec
beforeAll(async () => {
  spec = await loadSpec()
}, 60_000)

/** What the store handles; defects are seeded in each of their members. */
const OBJECTS = [
  'Charges:Charge',
  'Checkout/Sessions:Session',
  'Coupons:Coupon',
  'Customers:Customer',
  'Disputes:Dispute',
  'Invoices:Invoice',
  'PaymentIntents:PaymentIntent',
  'PaymentMethods:PaymentMethod',
  'Prices:Price',
  'Products:Product',
  'PromotionCodes:PromotionCode',
  'Refunds:Refund',
  'SetupIntents:SetupIntent',
  'ShippingRates:ShippingRate',
  'WebhookEndpoints:WebhookEndpoint',
]

interface Seed {
  kind: MismatchKind
  path: string
  change(object: JsonObject): void
}

/** Every defect that can be seeded in the members of a shape, with the finding it must lead to. */
function seeds(shape: ObjectSchema): Seed[] {
  const found: Seed[] = [
    { kind: 'unknown', path: 'zz_invented', change: (object) => Object.assign(object, { zz_invented: 1 }) },
  ]
  for (const [path, schema] of Object.entries(shape.properties)) {
    const set = (value: unknown) => (object: JsonObject) => Object.assign(object, { [path]: value })
    const member = resolve(spec.components, schema)
    if (shape.required.includes(path))
      found.push({ kind: 'missing', path, change: (object) => delete object[path] })
    if (member.kind === 'any') continue
    if (!schema.nullable && !member.nullable) found.push({ kind: 'not_nullable', path, change: set(null) })
    found.push({ kind: 'wrong_type', path, change: set(member.kind === 'array' ? 'text' : []) })
    if (member.kind === 'integer') found.push({ kind: 'wrong_type', path, change: set('1') })
    if (member.kind === 'integer') found.push({ kind: 'wrong_type', path, change: set(1.5) })
    if (member.kind === 'boolean') found.push({ kind: 'wrong_type', path, change: set('true') })
    if (member.kind === 'string') found.push({ kind: 'wrong_type', path, change: set(7) })
    if (member.kind === 'string' && member.values)
      found.push({ kind: 'bad_enum', path, change: set('bogus') })
  }
  return found
}

function shapeNamed(name: string): { schema: Schema; shape: ObjectSchema } {
  const schema: Schema = { kind: 'ref', name }
  const shape = resolve(spec.components, schema)
  if (shape.kind !== 'object') throw new Error(`${name} is no object`)
  return { schema, shape }
}

describe('the schema check', () => {
  it('finds nothing in handwritten valid objects', () => {
    expect(check(spec.components, { kind: 'ref', name: 'Customers:Customer' }, customer(), 'json')).toEqual(
      [],
    )
    expect(check(spec.components, { kind: 'ref', name: 'Refunds:Refund' }, refund(), 'json')).toEqual([])
  })

  it.each(OBJECTS)('finds nothing in a generated %s, and every defect seeded in it', (name) => {
    const { schema, shape } = shapeNamed(name)
    const missed: string[] = []
    for (const full of [false, true]) {
      const valid = generate(spec.components, schema, full)
      expect(check(spec.components, schema, valid, 'json')).toEqual([])
      for (const { kind, path, change } of seeds(shape)) {
        const broken = structuredClone(valid)
        if (isObject(broken)) change(broken)
        const found = check(spec.components, schema, broken, 'json')
        if (!found.some((each) => each.kind === kind && each.path.join('.') === path))
          missed.push(`${kind} ${path}`)
      }
    }
    expect(missed).toEqual([])
  })

  it('finds a defect deep inside, and an object that does not belong there', () => {
    const schema: Schema = { kind: 'ref', name: 'Refunds:Refund' }
    const deep = refund({ destination_details: { card: { reference: 7, type: 'refund' }, type: 'card' } })
    expect(check(spec.components, schema, deep, 'json')).toMatchObject([
      { kind: 'wrong_type', path: ['destination_details', 'card', 'reference'] },
    ])
    const misplaced = refund({ charge: customer() })
    expect(check(spec.components, schema, misplaced, 'json')).toMatchObject([
      { kind: 'no_union_branch', path: ['charge'] },
    ])
  })
})
