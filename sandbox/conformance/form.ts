import { isObject, type JsonObject } from './json'

/**
 * Decodes `a[b][0]=c` parameters of query strings and form bodies to nested objects. Arrays become objects keyed by
 * index, values stay text: only the schema knows what they mean. Objects have no prototype, so no key can reach one.
 */
export function parseForm(encoded: string): JsonObject {
  const root = emptyObject()
  for (const [key, value] of new URLSearchParams(encoded)) {
    const path = keyPath(key)
    const last = path.pop() ?? key
    let target = root
    for (const part of path) target = descend(target, part)
    target[last === '' ? nextIndex(target) : last] = value
  }
  return root
}

/** `a[b][]` as `['a', 'b', '']`; a key of another form is one part. */
function keyPath(key: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(key)
  if (match === null) return [key]
  const [, head = '', tail = ''] = match
  return [head, ...[...tail.matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1] ?? '')]
}

function descend(target: JsonObject, part: string): JsonObject {
  const key = part === '' ? nextIndex(target) : part
  const known = target[key]
  if (isObject(known)) return known
  const created = emptyObject()
  target[key] = created
  return created
}

function nextIndex(target: JsonObject): string {
  return String(Object.keys(target).length)
}

function emptyObject(): JsonObject {
  return Object.create(null) as JsonObject
}
