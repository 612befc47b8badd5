/** The form of one address. */
import type { Refusal } from '../outcome.ts'
import { type AddressProblems, addressFields, nothingTyped, type TypedAddress } from './address.ts'

/** What sending it can answer; what was typed always comes back. */
export type AddressOutcome =
  | { readonly status: 'idle' }
  | { readonly status: 'invalid'; readonly typed: TypedAddress; readonly problems: AddressProblems }
  | { readonly status: 'full'; readonly typed: TypedAddress }
  | (Refusal & { readonly typed: TypedAddress })

/** The fields of a sent form, as they were typed. */
export function typedIn(form: FormData): TypedAddress {
  const entries = addressFields.map((field) => [field, String(form.get(field) ?? '').slice(0, 300)])
  return { ...nothingTyped, ...Object.fromEntries(entries) }
}
