import type { Metadata } from 'next'
import { AddressView } from '@/components/refill/address-view.tsx'
import { readSaid } from '@/lib/platform/said.ts'
import type { AddressSaid } from '@/lib/refills/address/form.ts'
import { getAddressView } from '@/lib/refills/address/queries.ts'
import { addressSaidOf } from '@/lib/refills/asking/said.ts'
import { Closed } from '../closed.tsx'
import { openedPlan } from '../opened.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Where it goes' }

/** Where the deliveries of a refill go. */
export default async function AddressPage({ params, searchParams }: PageProps<'/refills/[number]/address'>) {
  const access = await openedPlan(params, searchParams)
  if (access.state !== 'open') return <Closed access={access} />
  const { book } = await searchParams
  const chosen = typeof book === 'string' ? book : undefined
  const view = await getAddressView(access.planId, access.userId, chosen)
  if (!view) return <Closed access={{ state: 'nowhere' }} />
  const said = await readSaid<AddressSaid>(addressSaidOf(access.number))
  return <AddressView key={chosen} way={access} view={view} said={said} />
}
