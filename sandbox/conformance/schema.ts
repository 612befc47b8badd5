import { excerpt, isObject, type JsonObject } from './json'
import {
  type Components,
  type ConcreteSchema,
  constantOf,
  type ObjectSchema,
  resolve,
  type ScalarSchema,
  type Schema,
  type UnionSchema,
} from './spec/model'

/** `json`: a parsed answer. `form`: decoded form parameters, where scalars are text and arrays may be index-keyed. */
export type Encoding = 'json' | 'form'

export type MismatchKind =
  | 'missing'
  | 'unknown'
  | 'wrong_type'
  | 'not_nullable'
  | 'bad_enum'
  | 'no_union_branch'

export interface Mismatch {
  kind: MismatchKind
  path: string[]
  message: string
}

/** Members by which Stripe tells apart the objects that may stand in one place. */
const DISCRIMINATORS = ['object', 'deleted', 'type']

interface Run {
  components: Components
  encoding: Encoding
}

/** All differences between `value` and `schema`: absent, unknown, wrongly typed and undocumented values, with paths. */
export function check(
  components: Components,
  schema: Schema,
  value: unknown,
  encoding: Encoding,
): Mismatch[] {
  return visit({ components, encoding }, schema, value, [])
}

function visit(run: Run, schema: Schema, value: unknown, path: string[]): Mismatch[] {
  const shape = resolve(run.components, schema)
  if (shape.kind === 'any' || ((schema.nullable || shape.nullable) && isNull(run, value))) return []
  if (value === null) return mismatch('not_nullable', path, `null is not ${shape.kind}`)
  if (shape.kind === 'union') return visitUnion(run, shape, value, path)
  if (shape.kind === 'object') return visitObject(run, shape, value, path)
  if (shape.kind === 'array') return visitArray(run, shape.items, value, path)
  return visitScalar(run, [shape], value, path)
}

/** A form has no null: the SDK sends the empty string to unset a value. */
function isNull(run: Run, value: unknown): boolean {
  return value === null || (run.encoding === 'form' && value === '')
}

function visitObject(run: Run, shape: ObjectSchema, value: unknown, path: string[]): Mismatch[] {
  if (!isObject(value)) return mismatch('wrong_type', path, `${excerpt(value)} is not an object`)
  const absent = shape.required.filter((name) => !Object.hasOwn(value, name))
  return [
    ...absent.flatMap((name) => mismatch('missing', [...path, name], 'required')),
    ...Object.entries(value).flatMap(([name, member]) => {
      const schema = Object.hasOwn(shape.properties, name) ? shape.properties[name] : shape.others
      const memberPath = [...path, name]
      return schema
        ? visit(run, schema, member, memberPath)
        : mismatch('unknown', memberPath, 'not in the API')
    }),
  ]
}

function visitArray(run: Run, items: Schema, value: unknown, path: string[]): Mismatch[] {
  const list = run.encoding === 'form' ? formArray(value) : value
  if (!Array.isArray(list)) return mismatch('wrong_type', path, `${excerpt(value)} is not an array`)
  return list.flatMap((item, index) => visit(run, items, item, [...path, String(index)]))
}

/** The members of an index-keyed form value (`a[0]`, `a[1]`) in order, `undefined` if it is something else. */
export function formArray(value: unknown): unknown[] | undefined {
  if (!isObject(value)) return undefined
  const keys = Object.keys(value)
  if (keys.length === 0 || !keys.every((key) => /^\d+$/.test(key))) return undefined
  return keys.sort((a, b) => Number(a) - Number(b)).map((key) => value[key])
}

function visitUnion(run: Run, union: UnionSchema, value: unknown, path: string[]): Mismatch[] {
  const branches = union.branches.map((branch) => resolve(run.components, branch))
  if (branches.some((branch) => branch.kind === 'any')) return []
  const array = branches.find((branch) => branch.kind === 'array')
  const list = Array.isArray(value) || (run.encoding === 'form' && formArray(value) !== undefined)
  if (array !== undefined && list) return visitArray(run, array.items, value, path)
  if (!isObject(value) || !branches.some((branch) => branch.kind === 'object')) {
    return visitScalar(run, branches.filter(isScalar), value, path)
  }
  const branch = objectBranch(run.components, union, value)
  if (branch !== undefined) return visitObject(run, branch, value, path)
  return mismatch('no_union_branch', path, `no such object here: ${excerpt(discriminatorsOf(value))}`)
}

/**
 * The object shape in a union that `value` claims to be by `object`, `deleted` and `type`; `undefined` if none. The one
 * with most constants in common wins: a deleted customer is also an `object: 'customer'`.
 */
export function objectBranch(
  components: Components,
  union: UnionSchema,
  value: JsonObject,
): ObjectSchema | undefined {
  let best: { shape: ObjectSchema; constants: number } | undefined
  for (const branch of union.branches) {
    const shape = resolve(components, branch)
    if (shape.kind !== 'object') continue
    const constants = DISCRIMINATORS.filter((name) => constantOf(components, shape, name) !== undefined)
    const matches = constants.every((name) => constantOf(components, shape, name) === value[name])
    if (matches && constants.length > (best?.constants ?? -1)) best = { shape, constants: constants.length }
  }
  return best?.shape
}

function discriminatorsOf(value: JsonObject): JsonObject {
  return Object.fromEntries(DISCRIMINATORS.flatMap((name) => (name in value ? [[name, value[name]]] : [])))
}

function isScalar(shape: ConcreteSchema): shape is ScalarSchema {
  return ['string', 'integer', 'number', 'boolean'].includes(shape.kind)
}

function visitScalar(run: Run, shapes: ScalarSchema[], value: unknown, path: string[]): Mismatch[] {
  const typed = shapes.filter((shape) => hasType(shape, value, run.encoding))
  if (typed.length === 0) {
    const expected = shapes.map((shape) => shape.kind).join(' or ') || 'an object or array'
    return mismatch('wrong_type', path, `${excerpt(value)} is not ${expected}`)
  }
  if (typed.some((shape) => allows(shape, value))) return []
  const values = typed.flatMap((shape) => shape.values ?? [])
  return mismatch('bad_enum', path, `${excerpt(value)} is not one of ${excerpt(values)}`)
}

function hasType(shape: ScalarSchema, value: unknown, encoding: Encoding): boolean {
  if (encoding === 'json') {
    if (shape.kind === 'integer') return Number.isInteger(value)
    return typeof value === shape.kind
  }
  if (typeof value !== 'string') return false
  if (shape.kind === 'integer') return /^-?\d+$/.test(value)
  if (shape.kind === 'number') return value.trim() !== '' && Number.isFinite(Number(value))
  return shape.kind === 'string' || value === 'true' || value === 'false'
}

function allows(shape: ScalarSchema, value: unknown): boolean {
  return shape.values === undefined || shape.values.some((allowed) => String(allowed) === String(value))
}

function mismatch(kind: MismatchKind, path: string[], message: string): Mismatch[] {
  return [{ kind, path, message }]
}
