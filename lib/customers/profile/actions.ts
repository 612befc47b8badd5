'use server'

/** The name in the settings. */
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { leaveSaid } from '@/lib/platform/said.ts'
import { asCustomer } from '../authorise.ts'
import { type NameOutcome, personName } from './profile.ts'
import { setName } from './store.ts'

/** Sets or clears the name. Field: `name`. */
export async function saveName(_: NameOutcome, form: FormData): Promise<NameOutcome> {
  const typed = String(form.get('name') ?? '').slice(0, 300)
  const parsed = personName.safeParse(typed)
  const outcome = await asCustomer<{ status: 'done' | 'invalid' }>(async ({ customer }) => {
    if (!parsed.success) return { status: 'invalid' }
    await setName(customer.userId, parsed.data || null)
    return { status: 'done' }
  })
  const answer = { ...outcome, typed }
  if ((await headers()).has('next-action')) return answer
  await leaveSaid('name', answer)
  redirect('/account/settings#name-part')
}
