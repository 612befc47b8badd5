import type { z } from 'zod'
import { invalid, type StripeFailure } from './errors.ts'
import type { FormValue } from './form.ts'

/**
 * Checks decoded parameters against an endpoint's schema.
 * @throws Stripe's `parameter_unknown`, `parameter_missing`, `parameter_invalid_…`, naming the parameter as `a[b][0]`
 */
export function validate<T extends z.ZodType>(schema: T, params: { [key: string]: FormValue }): z.output<T> {
  const result = schema.safeParse(params)
  if (result.success) return result.data
  throw explain(result.error.issues, params)
}

type Issue = z.core.$ZodIssue

function explain(issues: Issue[], params: { [key: string]: FormValue }): StripeFailure {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys')
  if (unknown?.code === 'unrecognized_keys') {
    const names = unknown.keys.map((key) => bracket([...unknown.path, key]))
    return invalid(
      `Received unknown parameter${names.length > 1 ? 's' : ''}: ${names.join(', ')}`,
      names[0],
      'parameter_unknown',
    )
  }
  const absent = issues.find((issue) => valueAt(params, issue.path) === undefined)
  if (absent) {
    const name = bracket(absent.path)
    return invalid(`Missing required param: ${name}.`, name, 'parameter_missing')
  }
  const [first] = issues
  if (!first) return invalid('Invalid parameters')
  return explainValue(first, bracket(first.path), valueAt(params, first.path))
}

function explainValue(issue: Issue, name: string, value: unknown): StripeFailure {
  if (value === '')
    return invalid(
      `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset. You should remove '${name}' from your request or supply a non-empty value.`,
      name,
      'parameter_invalid_empty',
    )
  if (issue.code === 'invalid_value')
    return invalid(`Invalid ${name}: must be one of ${issue.values.map(String).join(', ')}`, name)
  if (issue.code === 'invalid_format' && issue.format === 'regex' && /\\d/.test(String(issue.pattern)))
    return invalid(`Invalid integer: ${String(value)}`, name, 'parameter_invalid_integer')
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return invalid('Not a valid URL', name, 'url_invalid')
  if (issue.code === 'too_small' && issue.origin === 'number')
    return invalid(
      `This value must be greater than or equal to ${String(issue.minimum)}.`,
      name,
      'parameter_invalid_integer',
    )
  if (issue.code === 'too_big' && issue.origin === 'number')
    return invalid(
      `This value must be less than or equal to ${String(issue.maximum)}.`,
      name,
      'parameter_invalid_integer',
    )
  if (issue.code === 'invalid_type')
    return invalid(`Invalid ${issue.expected === 'object' ? 'object' : issue.expected}`, name)
  return invalid(`Invalid ${name}`, name)
}

function bracket(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join('')
}

function valueAt(params: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = params
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, part)
  }
  return value
}
