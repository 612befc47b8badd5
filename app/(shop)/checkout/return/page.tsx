import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ReturnWords } from '@/components/checkout/return-words.tsx'
import { orderPath } from '@/lib/orders/link.ts'
import { lookUp } from './look-up.ts'

/** Made whole for each visit: it leads on, or says what is known right now. */
export const instant = false

export const metadata: Metadata = { title: 'Your payment' }

/** Where Stripe sends a buyer back to. Safe to load again: placing an order twice is impossible. */
export default async function ReturnPage({ searchParams }: PageProps<'/checkout/return'>) {
  const { session_id: sessionId } = await searchParams
  const result = await lookUp(sessionId)
  if (result.state === 'unknown') notFound()
  if (result.state === 'placed' && result.number) redirect(`${orderPath(result.number)}&placed=now`)
  return <ReturnWords state={result.state} retryPath={`/checkout/return?session_id=${sessionId}`} />
}
