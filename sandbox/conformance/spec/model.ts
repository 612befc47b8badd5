/**
 * The API shape as plain data, so that it can be cached as JSON. It is a small language of its own instead of OpenAPI:
 * only what the TypeScript declarations of the `stripe` package can express.
 */
interface Nullable {
  nullable?: true
}

/** Any value. */
interface AnySchema extends Nullable {
  kind: 'any'
}

/** A string, number or boolean; with `values`, one of these only. */
export interface ScalarSchema extends Nullable {
  kind: 'string' | 'integer' | 'number' | 'boolean'
  values?: (string | number | boolean)[]
}

interface ArraySchema extends Nullable {
  kind: 'array'
  items: Schema
}

export interface ObjectSchema extends Nullable {
  kind: 'object'
  properties: Record<string, Schema>
  required: string[]
  /** Shape of members that are not in `properties`; `null`: there may be none. */
  others: Schema | null
}

/** One of several shapes: an id or the expanded object, a list of payment sources, the empty string or an object. */
export interface UnionSchema extends Nullable {
  kind: 'union'
  branches: Schema[]
}

/** A named component. */
interface RefSchema extends Nullable {
  kind: 'ref'
  name: string
}

export type ConcreteSchema = AnySchema | ScalarSchema | ArraySchema | ObjectSchema | UnionSchema
export type Schema = ConcreteSchema | RefSchema

/** Named shapes, by `<file of the package>:<interface>`, for example `Checkout/Sessions:Session`. */
export type Components = Record<string, Schema>

/** One API call: `POST /v1/customers/{id}`. */
export interface Operation {
  method: string
  path: string
  params: Schema
  answer: Schema
}

export interface Spec {
  apiVersion: string
  /** Version of the `stripe` package it was derived from. */
  packageVersion: string
  operations: Operation[]
  components: Components
  /** Shape of the event envelope. */
  event: Schema
  /** Shape of `data.object` by event type. */
  eventObjects: Record<string, Schema>
  /** Shape of the error envelope. */
  error: Schema
}

/** Follows references to the shape itself. A missing component is a defect of the builder, hence an exception. */
export function resolve(components: Components, schema: Schema): ConcreteSchema {
  let current = schema
  while (current.kind === 'ref') {
    const next: Schema | undefined = components[current.name]
    if (next === undefined) throw new Error(`the spec has no component ${current.name}`)
    current = next
  }
  return current
}

/** The only value a property may have (`object: 'customer'`), by which the branches of a union are told apart. */
export function constantOf(components: Components, schema: ObjectSchema, property: string): unknown {
  const member = schema.properties[property]
  if (member === undefined) return undefined
  const shape = resolve(components, member)
  return 'values' in shape && shape.values?.length === 1 ? shape.values[0] : undefined
}
