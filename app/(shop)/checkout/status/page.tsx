import type { Metadata } from 'next'
import { StatusWords } from '@/components/checkout/status-words.tsx'
import { lookUp } from '../look-up.ts'

/** Made whole for each visit: it says what is known right now. */
export const instant = false

export const metadata: Metadata = { title: 'Your payment' }

/** What became of a payment that led to no order yet, or to one that this visitor may not see. */
export default async function StatusPage({ searchParams }: PageProps<'/checkout/status'>) {
  const { session_id: sessionId } = await searchParams
  const { state } = await lookUp(sessionId)
  return <StatusWords state={state} lookAgain={`/checkout/return?session_id=${sessionId}`} />
}
