import { Field, Select } from '@/components/ui/field.tsx'
import type { AddressProblems, TypedAddress } from '@/lib/customers/addresses/address.ts'
import { states } from '@/lib/customers/addresses/states.ts'

type Props = { typed: TypedAddress; problems: AddressProblems }

const options = [
  { value: '', label: 'Choose a state' },
  ...states.map(({ code, name }) => ({ value: code, label: name })),
]

/** The fields of an address in the United States. The select is made anew with what was typed, for React resets it. */
export function AddressInputs({ typed, problems }: Props) {
  const field = (name: keyof TypedAddress) => ({
    ...{ id: `address-${name}`, name, defaultValue: typed[name], problem: problems[name] },
  })
  return (
    <>
      <Field {...field('name')} label="Full name" autoComplete="name" />
      <Field {...field('line1')} label="Street address" autoComplete="address-line1" />
      <Field {...field('line2')} label="Apartment, suite (if any)" autoComplete="address-line2" />
      <Field {...field('city')} label="City" autoComplete="address-level2" />
      <Select
        {...field('region')}
        key={typed.region}
        label="State"
        autoComplete="address-level1"
        options={options}
        hint="We ship within the United States only."
      />
      <Field {...field('postalCode')} label="ZIP code" autoComplete="postal-code" inputMode="numeric" />
    </>
  )
}
