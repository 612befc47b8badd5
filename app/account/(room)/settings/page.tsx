import type { Metadata } from 'next'
import { Answer } from '@/components/account/answer.tsx'
import { DataPart } from '@/components/account/data-part.tsx'
import { EmailForm } from '@/components/account/email-form.tsx'
import { NameForm } from '@/components/account/name-form.tsx'
import { SectionHead } from '@/components/account/section-head.tsx'
import { SessionList } from '@/components/account/session-list.tsx'
import { SettingsPart } from '@/components/account/settings-part.tsx'
import type { EmailChangeOutcome } from '@/lib/customers/email-change/change.ts'
import type { ChangeOutcome } from '@/lib/customers/outcome.ts'
import type { NameOutcome } from '@/lib/customers/profile/profile.ts'
import { getSessions } from '@/lib/customers/sessions/queries.ts'
import { readSaid } from '@/lib/platform/said.ts'
import { signOutEverywhere } from '../../actions.ts'
import { customerHere } from '../../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Settings' }

/** Who she is here, where she is signed in, and what is hers to take along or to have forgotten. */
export default async function SettingsPage() {
  const customer = await customerHere()
  if (!customer) return null
  const [sessions, name, newEmail, ended] = await Promise.all([
    getSessions(customer.userId),
    readSaid<NameOutcome>('name'),
    readSaid<EmailChangeOutcome>('new-email'),
    readSaid<ChangeOutcome>('sessions'),
  ])
  return (
    <>
      <SectionHead title="Settings" />
      <div className="mt-10">
        <SettingsPart id="name-part" title="Your name">
          <NameForm name={customer.name ?? ''} said={name} />
        </SettingsPart>
        <SettingsPart id="email-part" title="Email address">
          <EmailForm email={customer.email} said={newEmail} />
        </SettingsPart>
        <SettingsPart id="sessions-part" title="Where you are signed in">
          <Answer outcome={ended} />
          <SessionList sessions={sessions} signOutEverywhere={signOutEverywhere} />
        </SettingsPart>
        <SettingsPart id="data-part" title="Your data">
          <DataPart />
        </SettingsPart>
      </div>
    </>
  )
}
