/** The delivery prices as a row keeps them. Apart from the rules, so that a page's script needs no parser. */
import { z } from 'zod'
import type { ShippingPolicy } from './shipping.ts'

export const shippingPolicy = z.object({
  flatRate: z.number().int().nonnegative(),
  freeFrom: z.number().int().positive(),
  countries: z.array(z.string().length(2)).min(1),
  label: z.string(),
}) satisfies z.ZodType<ShippingPolicy>
