import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AdminFrame } from '@/components/admin/frame.tsx'
import { TimeMachine } from '@/components/time-machine/time-machine.tsx'
import { getOperator } from '@/lib/orders/desk/queries.ts'
import { signOut } from '../account/actions.ts'
import '@/components/admin/admin.css'

/** Pages of operators: made whole for each request. Each asks for itself who is asking. */
export const instant = false

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The frame of every page of the operators' desk: who is at it, and the way out. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <AdminFrame operator={await getOperator()} signOut={signOut}>
        {children}
      </AdminFrame>
      <TimeMachine />
    </>
  )
}
