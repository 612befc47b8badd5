/** A parsed JSON object, or a decoded form, whose members are not known yet. */
export type JsonObject = Record<string, unknown>

/** Tells an object apart from arrays, null and scalars. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member `key` if it is an object, else an empty object: for reading optional nested members. */
export function objectAt(value: unknown, key: string): JsonObject {
  const member = isObject(value) ? value[key] : undefined
  return isObject(member) ? member : {}
}

/** The objects in the array member `key`; anything else counts as none. */
export function objectsAt(value: unknown, key: string): JsonObject[] {
  const member = isObject(value) ? value[key] : undefined
  return Array.isArray(member) ? member.filter(isObject) : []
}

/** Parses JSON; `undefined` (which no JSON text yields) when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A value as it may stand in a message: JSON, cut after 60 characters. */
export function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
