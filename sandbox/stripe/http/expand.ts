import type { Transaction } from '../store/database.ts'
import { findAny } from '../store/objects.ts'
import { invalid } from './errors.ts'
import { include } from './include.ts'

const MAX_DEPTH = 4

/**
 * Replaces ids by the objects they name, along `expand[]` paths (`customer`, `latest_charge.balance_transaction`, `data.customer`),
 * and adds the fields that an answer holds only when asked for (`line_items`, `total_details.breakdown`, `refunds`, `payments`).
 * @throws 400 for a field that cannot be expanded, or more than four levels
 */
export async function expand<T extends object>(
  tx: Transaction,
  answer: T,
  paths: readonly string[],
): Promise<T> {
  if (paths.length === 0) return answer
  const copy: T = structuredClone(answer)
  for (const path of paths) {
    const parts = path.split('.')
    if (parts.filter((part) => part !== 'data').length > MAX_DEPTH)
      throw invalid(`You cannot expand more than ${MAX_DEPTH} levels of a property (${path}).`, 'expand')
    await follow(tx, copy, parts, path)
  }
  return copy
}

async function follow(
  tx: Transaction,
  target: object,
  parts: readonly string[],
  whole: string,
): Promise<void> {
  const [part, ...rest] = parts
  if (part === undefined) return
  const included =
    part in target && part !== 'total_details' ? undefined : await include(tx, target, part, rest[0])
  if (included !== undefined) Reflect.set(target, part, included)
  else if (!(part in target))
    throw invalid(
      `This property cannot be expanded (${part}). You may want to try expanding a different property or removing it from 'expand' (${whole}).`,
      'expand',
    )
  const value: unknown = Reflect.get(target, part)
  if (typeof value === 'string') {
    const found = await findAny(tx, value)
    if (!found)
      throw invalid(
        `This property cannot be expanded (${part}). It is not a reference to an object.`,
        'expand',
      )
    Reflect.set(target, part, found)
    await follow(tx, found, rest, whole)
    return
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (typeof item === 'string') {
        const found = await findAny(tx, item)
        if (found) {
          value[index] = found
          await follow(tx, found, rest, whole)
        }
      } else if (typeof item === 'object' && item !== null) await follow(tx, item, rest, whole)
    }
    return
  }
  if (typeof value === 'object' && value !== null) await follow(tx, value, rest, whole)
}
