/** How a customer is called. */
import { z } from 'zod'
import type { Refusal } from '../outcome.ts'

/** A name as people write theirs; empty for none. */
export const personName = z
  .string()
  .transform((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  .pipe(z.string().max(100))

export type NameOutcome =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly typed: string }
  | { readonly status: 'invalid'; readonly typed: string }
  | (Refusal & { readonly typed: string })
