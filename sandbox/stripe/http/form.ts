/** A decoded form value: text, a list or a map of the same. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue }

const KEY = /^([^[\]]+)((?:\[[^[\]]*\])*)$/
const PART = /\[([^[\]]*)\]/g

interface Branch {
  [key: string]: string | Branch
}

/**
 * Decodes Stripe's bracket notation (`line_items[0][price_data][currency]=usd`, `expand[]=customer`).
 * Maps whose keys are all numbers become lists.
 */
export function decodeForm(encoded: string): { [key: string]: FormValue } {
  const root: Branch = Object.create(null)
  for (const [name, value] of new URLSearchParams(encoded)) {
    const match = KEY.exec(name)
    const path = match?.[1]
      ? [match[1], ...[...(match[2] ?? '').matchAll(PART)].map((part) => part[1] ?? '')]
      : [name]
    put(root, path, value)
  }
  const decoded: { [key: string]: FormValue } = {}
  for (const [key, value] of Object.entries(root)) decoded[key] = settle(value)
  return decoded
}

function put(root: Branch, path: string[], value: string): void {
  let branch = root
  for (const [index, part] of path.entries()) {
    const key = part === '' ? String(Object.keys(branch).length) : part
    if (index === path.length - 1) {
      branch[key] = value
      return
    }
    const next = branch[key]
    if (typeof next === 'object') branch = next
    else {
      const fresh: Branch = Object.create(null)
      branch[key] = fresh
      branch = fresh
    }
  }
}

function settle(value: string | Branch): FormValue {
  if (typeof value === 'string') return value
  const keys = Object.keys(value)
  if (keys.every((key) => /^\d+$/.test(key)))
    return keys
      .sort((a, b) => Number(a) - Number(b))
      .flatMap((key) => {
        const item = value[key]
        return item === undefined ? [] : [settle(item)]
      })
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, settle(item)]))
}
