import type { Metadata } from 'next'
import { AddressForm } from '@/components/account/address-form.tsx'
import { SectionHead } from '@/components/account/section-head.tsx'
import type { AddressOutcome } from '@/lib/customers/addresses/form.ts'
import { getAddress } from '@/lib/customers/addresses/queries.ts'
import { readSaid } from '@/lib/platform/said.ts'
import { customerHere } from '../../../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Change an address' }

/** One address of hers; proxy.ts has answered 404 to what is not. */
export default async function AddressPage({ params }: PageProps<'/account/addresses/[id]'>) {
  const [customer, { id }] = await Promise.all([customerHere(), params])
  const address = customer && (await getAddress(customer.userId, id))
  if (!address) return null
  const said = await readSaid<AddressOutcome>('address')
  return (
    <>
      <SectionHead title="Change an address">
        <p>Orders placed already keep the address they have.</p>
      </SectionHead>
      <AddressForm
        id={id}
        address={{ ...address, line2: address.line2 ?? '' }}
        isDefault={address.isDefault}
        said={said}
      />
    </>
  )
}
