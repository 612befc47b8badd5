import type { Finding, Where } from '../finding'
import { check, type MismatchKind } from '../schema'
import type { Components, Schema } from '../spec/model'

const KINDS: Partial<Record<MismatchKind, string>> = { missing: 'missing_field', unknown: 'unknown_field' }

/** Required in the declarations, yet absent from answers recorded at Stripe: only a warning. */
const ABSENT_IN_REALITY = /(^|\.)data\.\d+\.subscription$/

/** Checks fields, types, enums and nullability of an answer or of an event's object. */
export function checkShape(components: Components, schema: Schema, value: unknown, where: Where): Finding[] {
  return check(components, schema, value, 'json').map(({ kind, path, message }) => {
    const drift = kind === 'missing' && ABSENT_IN_REALITY.test(path.join('.'))
    return { where, kind: KINDS[kind] ?? kind, severity: drift ? 'warning' : 'error', path, message }
  })
}
