import type { ReactNode } from 'react'
import { SectionsNav } from '@/components/account/sections-nav.tsx'
import { Unavailable } from '@/components/account/unavailable.tsx'
import { currentCustomer } from '@/lib/customers/queries.ts'

export const instant = false

/** The rooms behind the sign-in, each with the way to the others. */
export default async function RoomLayout({ children }: { children: ReactNode }) {
  const { state } = await currentCustomer()
  if (state !== 'signed_in') return <Unavailable />
  return (
    <div className="account">
      <SectionsNav />
      <div>{children}</div>
    </div>
  )
}
