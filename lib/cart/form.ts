/** The fields of cart forms, parsed. */
import { z } from 'zod'
import { MAX_QUANTITY, RHYTHMS, type Rhythm } from './cart.ts'
import type { CartRefusal } from './outcome.ts'

const sku = z.string().regex(/^[a-z0-9-]{1,64}$/)
const purchase = z.enum(['ONE_TIME', 'REFILL'])
const everyDays = z.coerce
  .number()
  .refine((days) => RHYTHMS.some((rhythm) => rhythm === days))
  .transform((days) => days as Rhythm)
const quantity = z.coerce.number().int()

export const additionForm = z.object({
  sku,
  purchase: purchase.default('ONE_TIME'),
  everyDays: everyDays.default(30),
  quantity: quantity.min(1).max(MAX_QUANTITY).default(1),
})
export const quantityForm = z.object({ sku, purchase, quantity: quantity.min(0).max(MAX_QUANTITY) })
export const purchaseForm = z.object({ sku, from: purchase, to: purchase, everyDays: everyDays.default(30) })
export const rhythmForm = z.object({ everyDays })

/** Parses `form`, or says which field was wrong. */
export function parseForm<T>(
  schema: z.ZodType<T>,
  form: FormData,
): { ok: true; value: T } | { ok: false; refusal: CartRefusal } {
  const fields = Object.fromEntries(
    [...form].filter(([, value]) => typeof value === 'string' && value !== ''),
  )
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { ok: true, value: parsed.data }
  const field = String(parsed.error.issues[0]?.path[0])
  const known = { quantity: 'quantity', everyDays: 'everyDays', sku: 'sku' } as const
  return {
    ok: false,
    refusal: { reason: 'invalid', field: isKnown(field, known) ? known[field] : 'purchase' },
  }
}

function isKnown<K extends string>(field: string, known: Record<K, K>): field is K {
  return field in known
}
