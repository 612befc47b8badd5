import type { Metadata } from 'next'
import { SectionHead } from '@/components/account/section-head.tsx'
import { MailList } from '@/components/refill/mail-list.tsx'
import { getNotices } from '@/lib/refills/mine/queries.ts'
import { customerHere } from '../../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'What we wrote to you' }

/** Every mail about a refill of hers: what it said, when, and whether it went out. */
export default async function NoticesPage() {
  const customer = await customerHere()
  if (!customer) return null
  const mails = await getNotices(customer.userId)
  return (
    <>
      <SectionHead title="What we wrote to you">
        <p>
          {mails.length > 0
            ? 'Every email about your refills, the newest first.'
            : 'Nothing yet: no email about a refill has been written.'}
        </p>
      </SectionHead>
      <div className="mt-10">
        <MailList mails={mails} isWhole />
      </div>
    </>
  )
}
