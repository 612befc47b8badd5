import type { Metadata } from 'next'
import { AddressEntry } from '@/components/account/address-entry.tsx'
import { Answer } from '@/components/account/answer.tsx'
import { SectionHead } from '@/components/account/section-head.tsx'
import { PlanAddresses } from '@/components/refill/plan-addresses.tsx'
import { ButtonLink } from '@/components/ui/button-link.tsx'
import { MAX_ADDRESSES } from '@/lib/customers/addresses/address.ts'
import { getAddresses } from '@/lib/customers/addresses/queries.ts'
import type { ChangeOutcome } from '@/lib/customers/outcome.ts'
import { readSaid } from '@/lib/platform/said.ts'
import { getPlans } from '@/lib/refills/mine/queries.ts'
import { customerHere } from '../../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Your addresses' }

/** Her address book, and where her refills go. */
export default async function AddressesPage() {
  const customer = await customerHere()
  if (!customer) return null
  const [addresses, { running, today }, said] = await Promise.all([
    getAddresses(customer.userId),
    getPlans(customer.userId),
    readSaid<ChangeOutcome>('addresses'),
  ])
  return (
    <>
      <SectionHead title="Your addresses">
        <p>
          {addresses.length === 0
            ? 'Your address book is empty. Add an address, and it is at hand when you change where a parcel goes.'
            : 'Where your parcels can go. Orders placed already keep the address they have.'}
        </p>
      </SectionHead>
      <Answer outcome={said} />
      {addresses.length > 0 && (
        <ul className="entries mt-10">
          {addresses.map((address) => (
            <AddressEntry key={address.id} address={address} />
          ))}
        </ul>
      )}
      {addresses.length < MAX_ADDRESSES && (
        <p className="mt-8">
          <ButtonLink href="/account/addresses/new" prefetch={false}>
            Add an address
          </ButtonLink>
        </p>
      )}
      <PlanAddresses plans={running} today={today} />
    </>
  )
}
