import type { Finding, Where } from '../finding'
import { isObject } from '../json'
import type { Spec } from '../spec/model'
import { brokenRules } from './rules'

/** Free-form or partial members, in which nothing holds for sure. */
const SKIPPED = new Set(['metadata', 'previous_attributes'])

/** Applies the rules of `rules.ts` to every API object within `value`, at any depth. */
export function checkInvariants(spec: Spec, value: unknown, where: Where): Finding[] {
  const found: Finding[] = []
  const visit = (node: unknown, path: string[]): void => {
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) visit(item, [...path, String(index)])
    } else if (isObject(node)) {
      for (const message of brokenRules(node, spec.apiVersion)) {
        found.push({
          where,
          kind: 'invariant',
          severity: 'error',
          path: [...path, String(node.object)],
          message,
        })
      }
      for (const [name, member] of Object.entries(node)) {
        if (!SKIPPED.has(name)) visit(member, [...path, name])
      }
    }
  }
  visit(value, [])
  return found
}
