import { z } from 'zod'

/** Non-empty text. */
export const text = z.string().min(1).max(5000)

/** A whole number, written in digits. */
export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/)
  .transform(Number)

/** A whole number of zero or more: an amount in minor units, a count. */
export const amount = integer.pipe(z.number().min(0).max(99_999_999))

/** A number that may have decimals, e.g. a percentage. */
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number)

export const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

/** Three letters, lower-cased as Stripe answers them. */
export const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/)
  .transform((value) => value.toLowerCase())

export const url = z.url({ protocol: /^https?$/ }).max(5000)

const METADATA_KEYS = 50

/** Up to 50 pairs; a key has at most 40 characters, a value at most 500. */
export const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((map) => Object.keys(map).length <= METADATA_KEYS)

/** The empty string unsets a field. */
export function emptyable<T extends z.ZodType>(field: T) {
  return z.preprocess((value) => (value === '' ? null : value), field.nullable())
}

const addressParts = {
  city: text.optional(),
  country: text.optional(),
  line1: text.optional(),
  line2: z.string().optional(),
  postal_code: text.optional(),
  state: text.optional(),
}
export const address = z.strictObject(addressParts)

export const shipping = z.strictObject({
  address,
  name: text,
  phone: text.optional(),
  carrier: text.optional(),
  tracking_number: text.optional(),
})

export const expandable = { expand: z.array(text).optional() }

const range = z.strictObject({
  gt: integer.optional(),
  gte: integer.optional(),
  lt: integer.optional(),
  lte: integer.optional(),
})

/** The parameters that every list takes. */
export const listing = {
  ...expandable,
  limit: integer.pipe(z.number().min(1).max(100)).optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
  created: z
    .preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.union([z.number(), range]))
    .optional(),
}

export const onlyExpand = z.strictObject(expandable)
