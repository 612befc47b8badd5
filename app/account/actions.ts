'use server'

/** What one does with a session. */
import { redirect } from 'next/navigation'
import { leave } from '@/lib/customers/sessions/leave.ts'

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  await leave()
  redirect('/')
}
