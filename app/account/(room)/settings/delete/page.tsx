import type { Metadata } from 'next'
import { DeleteForm } from '@/components/account/delete-form.tsx'
import { SectionHead } from '@/components/account/section-head.tsx'
import { readSaid } from '@/lib/platform/said.ts'
import type { RemovalOutcome } from '@/lib/privacy/removal/removal.ts'
import { deleteAccount } from '../../../actions.ts'
import { customerHere } from '../../../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Delete your account' }

/** What goes, what stays, and the one button. */
export default async function DeletePage() {
  const customer = await customerHere()
  if (!customer) return null
  const said = await readSaid<RemovalOutcome>('delete')
  return (
    <>
      <SectionHead title="Delete your account" />
      <div className="mt-6 grid max-w-measure gap-4">
        <p>
          <b>What goes:</b> your name, email address, phone number, addresses, sign-ins and cart, here and in
          your orders. Refills end, and nothing more is charged. It happens at once and cannot be undone.
        </p>
        <p>
          <b>What stays, because tax law asks for it:</b> of each order what was bought, the amounts, the
          dates, the state and the ZIP code, without your name. Stripe, which takes the payments, deletes your
          cards and its record of you, and keeps the payments themselves.
        </p>
        <p>
          You may want to{' '}
          <a href="/account/settings/data" download>
            download your data
          </a>{' '}
          first.
        </p>
      </div>
      <DeleteForm email={customer.email} action={deleteAccount} said={said} />
    </>
  )
}
