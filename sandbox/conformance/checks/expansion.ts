import { isObject, type JsonObject } from '../json'
import { objectBranch } from '../schema'
import { type Components, constantOf, type ObjectSchema, resolve, type Schema } from '../spec/model'

export interface ExpansionFault {
  kind: 'unexpected_expand' | 'not_expanded' | 'not_expandable'
  path: string[]
  message: string
}

/** Stripe expands at most four levels, a list's `data` included. */
const MAX_DEPTH = 4

interface Walk {
  components: Components
  asked: readonly string[]
  found: ExpansionFault[]
}

/**
 * Checks that just those ids came as objects, and just those lists came at all, that `expand[]` asked for. Expanding
 * without being asked is the most treacherous laxness of a fake: the shop would work with it and fail at Stripe.
 * @param asked paths of `expand[]`, for example `data.customer`; none for events
 */
export function checkExpansion(
  components: Components,
  schema: Schema,
  value: unknown,
  asked: readonly string[],
): ExpansionFault[] {
  const walk: Walk = { components, asked, found: [] }
  for (const path of asked) {
    const parts = path.split('.')
    if (parts.length > MAX_DEPTH || !canExpand(components, schema, parts)) {
      walk.found.push({
        kind: 'not_expandable',
        path: parts,
        message: `expand[]=${path} is refused by Stripe`,
      })
    }
  }
  visit(walk, schema, value, [])
  return walk.found
}

function visit(walk: Walk, schema: Schema, value: unknown, path: string[]): void {
  const shape = resolve(walk.components, schema)
  if (shape.kind === 'array' && Array.isArray(value)) {
    for (const item of value) visit(walk, shape.items, item, path)
  } else if (shape.kind === 'union') {
    if (isExpandable(walk.components, schema)) compare(walk, value, path)
    const branch = isObject(value) ? objectBranch(walk.components, shape, value) : undefined
    if (branch !== undefined && isObject(value)) visitMembers(walk, branch, value, path)
  } else if (shape.kind === 'object' && isObject(value)) {
    visitMembers(walk, shape, value, path)
  }
}

function visitMembers(walk: Walk, shape: ObjectSchema, value: JsonObject, path: string[]): void {
  for (const [name, schema] of Object.entries(shape.properties)) {
    const member = value[name]
    const memberPath = [...path, name]
    if (isIncludable(walk.components, shape, name)) compareIncludable(walk, member, memberPath)
    if (member !== undefined) visit(walk, schema, member, memberPath)
  }
}

function compare(walk: Walk, value: unknown, path: string[]): void {
  const asked = isAsked(walk, path)
  if (isObject(value) && !asked)
    fault(walk, 'unexpected_expand', path, 'an object, expand[] did not ask for it')
  if (typeof value === 'string' && asked) fault(walk, 'not_expanded', path, 'expand[] asked for the object')
}

function compareIncludable(walk: Walk, value: unknown, path: string[]): void {
  const asked = isAsked(walk, path)
  if (value !== undefined && !asked)
    fault(walk, 'unexpected_expand', path, 'a list, expand[] did not ask for it')
  if (value === undefined && asked) fault(walk, 'not_expanded', path, 'expand[] asked for the list')
}

function fault(walk: Walk, kind: ExpansionFault['kind'], path: string[], message: string): void {
  walk.found.push({ kind, path, message })
}

function isAsked(walk: Walk, path: string[]): boolean {
  const key = path.join('.')
  return walk.asked.some((wanted) => wanted === key || wanted.startsWith(`${key}.`))
}

/** An id that can be expanded is declared as `string | Customer`. */
function isExpandable(components: Components, schema: Schema): boolean {
  const shape = resolve(components, schema)
  if (shape.kind === 'array') return isExpandable(components, shape.items)
  if (shape.kind !== 'union') return false
  const branches = shape.branches.map((branch) => resolve(components, branch))
  const id = branches.some((branch) => branch.kind === 'string' && branch.values === undefined)
  return id && branches.some((branch) => branch.kind === 'object')
}

/** A list that is left out unless expanded (`line_items` of a session) is declared as an optional list. */
function isIncludable(components: Components, shape: ObjectSchema, name: string): boolean {
  const schema = shape.properties[name]
  if (schema === undefined || shape.required.includes(name)) return false
  const member = resolve(components, schema)
  return member.kind === 'object' && constantOf(components, member, 'object') === 'list'
}

/** Whether the path leads to an expandable id or to a member that is optional, as all those are that need `expand[]`. */
function canExpand(components: Components, schema: Schema, path: string[]): boolean {
  const [name, ...rest] = path
  const shape = resolve(components, schema)
  if (name === undefined) return isExpandable(components, shape)
  if (shape.kind === 'any') return true
  if (shape.kind === 'array') return canExpand(components, shape.items, path)
  if (shape.kind === 'union') return shape.branches.some((branch) => canExpand(components, branch, path))
  if (shape.kind !== 'object') return false
  const member = shape.properties[name]
  if (member === undefined) return false
  return (rest.length === 0 && !shape.required.includes(name)) || canExpand(components, member, rest)
}
