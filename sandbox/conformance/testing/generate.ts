import { type Components, resolve, type Schema } from '../spec/model'

/**
 * A value of the shape, as small as it can be: required members only, null where allowed, ids instead of objects. With
 * `full`, optional and nullable members too, one level deep.
 */
export function generate(components: Components, schema: Schema, full = false): unknown {
  const shape = resolve(components, schema)
  if ((schema.nullable || shape.nullable) && !full) return null
  switch (shape.kind) {
    case 'any':
      return {}
    case 'array':
      return full ? [generate(components, shape.items)] : []
    case 'union': {
      const [first = { kind: 'any' as const }] = shape.branches
      return generate(components, first, full)
    }
    case 'object': {
      const names = full ? Object.keys(shape.properties) : shape.required
      return Object.fromEntries(
        names.map((name) => [name, generate(components, shape.properties[name] ?? { kind: 'any' }, false)]),
      )
    }
    case 'boolean':
      return shape.values?.[0] ?? false
    case 'string':
      return shape.values?.[0] ?? 'text'
    default:
      return shape.values?.[0] ?? 1
  }
}
