/** Reads an address somebody typed. Apart from its shape, so that a page's script needs no parser. */
import { z } from 'zod'
import {
  type Address,
  type AddressField,
  type AddressProblems,
  addressFields,
  type TypedAddress,
} from './address.ts'
import { states } from './states.ts'

const words = (missing: string, max: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .pipe(z.string().min(1, missing).max(max, `Use ${max} characters at most.`))

const schema = z.object({
  name: words('Type the name that stands on the parcel.', 100),
  line1: words('Type the street and number, or the PO box.', 100),
  line2: z
    .string()
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .pipe(z.string().max(100, 'Use 100 characters at most.'))
    .transform((text) => text || null),
  city: words('Type the city.', 60),
  region: z.string().refine(isState, 'Choose the state. We ship within the United States only.'),
  postalCode: z
    .string()
    .transform((text) => text.trim().replace(/^(\d{5})[\s-]?(\d{4})$/, '$1-$2'))
    .pipe(z.string().regex(/^\d{5}(-\d{4})?$/, 'Type the ZIP code: five digits, such as 97201.')),
})

/** Reads a typed address, or says of each field what is not right. */
export function readAddress(
  typed: TypedAddress,
):
  | { readonly ok: true; readonly address: Address }
  | { readonly ok: false; readonly problems: AddressProblems } {
  const parsed = schema.safeParse(typed)
  if (!parsed.success) return { ok: false, problems: problemsIn(parsed.error.issues) }
  const { region, postalCode } = parsed.data
  const state = states.find(({ code }) => code === region)
  if (state && !state.zips.includes(postalCode.charAt(0))) {
    const postalProblem = `${postalCode} is not a ZIP code in ${state.name}. Check the ZIP code, or the state.`
    return { ok: false, problems: { postalCode: postalProblem } }
  }
  return { ok: true, address: { ...parsed.data, country: 'US' } }
}

function problemsIn(issues: readonly z.core.$ZodIssue[]): AddressProblems {
  const problems: Partial<Record<AddressField, string>> = {}
  for (const { path, message } of issues) {
    const field = addressFields.find((name) => name === path[0])
    if (field) problems[field] ??= message
  }
  return problems
}

function isState(code: string): boolean {
  return states.some((state) => state.code === code)
}
