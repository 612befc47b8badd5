import type { Metadata } from 'next'
import { AddressForm } from '@/components/account/address-form.tsx'
import { SectionHead } from '@/components/account/section-head.tsx'
import { nothingTyped } from '@/lib/customers/addresses/address.ts'
import type { AddressOutcome } from '@/lib/customers/addresses/form.ts'
import { readSaid } from '@/lib/platform/said.ts'
import { customerHere } from '../../../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Add an address' }

/** A new address, with the name she goes by filled in. */
export default async function NewAddressPage() {
  const customer = await customerHere()
  if (!customer) return null
  const said = await readSaid<AddressOutcome>('address')
  return (
    <>
      <SectionHead title="Add an address" />
      <AddressForm
        id={null}
        address={{ ...nothingTyped, name: customer.name ?? '' }}
        isDefault={false}
        said={said}
      />
    </>
  )
}
