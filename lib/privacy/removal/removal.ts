/** Deleting an account: what can stand in the way, and how that is said. */
import type { Refusal } from '@/lib/customers/outcome.ts'

export type RemovalOutcome =
  | { readonly status: 'idle' }
  | { readonly status: 'removed' }
  /** What was typed is not her mail address. */
  | { readonly status: 'not_confirmed'; readonly typed: string }
  /** Parcels that have not left need their address. */
  | { readonly status: 'orders_open'; readonly numbers: readonly string[] }
  /** Refills run, and could not be ended. */
  | { readonly status: 'plans_running'; readonly numbers: readonly string[] }
  | Refusal

/** True when `typed` is the address `email`, however it is written. */
export function confirms(typed: string, email: string): boolean {
  return typed.trim().toLowerCase() === email.toLowerCase()
}
