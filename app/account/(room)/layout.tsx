import type { ReactNode } from 'react'
import { JoinedNotice } from '@/components/account/joined-notice.tsx'
import { SectionsNav } from '@/components/account/sections-nav.tsx'
import { SignOut } from '@/components/account/sign-out.tsx'
import { Unavailable } from '@/components/account/unavailable.tsx'
import { currentCustomer } from '@/lib/customers/queries.ts'
import { readSaid } from '@/lib/platform/said.ts'
import type { Joined } from '../../api/auth/joining.ts'
import { signOut } from '../actions.ts'

export const instant = false

/** The rooms behind the sign-in, each with the way to the others. */
export default async function RoomLayout({ children }: { children: ReactNode }) {
  const [{ state }, joined] = await Promise.all([currentCustomer(), readSaid<Joined>('joined')])
  if (state !== 'signed_in') return <Unavailable />
  return (
    <div className="account">
      <div className="account-aside">
        <SectionsNav />
        <SignOut action={signOut} />
      </div>
      <div className="account-room">
        {joined && <JoinedNotice {...joined} />}
        {children}
      </div>
    </div>
  )
}
