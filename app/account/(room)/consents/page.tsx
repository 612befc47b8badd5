import type { Metadata } from 'next'
import { SectionHead } from '@/components/account/section-head.tsx'
import { WayLink } from '@/components/refill/way.tsx'
import { getConsents } from '@/lib/refills/mine/queries.ts'
import { sayMoment } from '@/lib/refills/today.ts'
import { customerHere } from '../../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'What you agreed to' }

const stands = {
  live: 'Your refill lives by these terms.',
  ended: 'Your refill lived by these terms until you canceled it.',
  replaced: 'Replaced since.',
} as const

/** Every consent to a refill of hers, word for word. */
export default async function ConsentsPage() {
  const customer = await customerHere()
  if (!customer) return null
  const consents = await getConsents(customer.userId)
  return (
    <>
      <SectionHead title="What you agreed to">
        <p>
          {consents.length > 0 ? 'Word for word, the newest first.' : 'Nothing yet: no refill has begun.'}
        </p>
      </SectionHead>
      {consents.map(({ id, planNumber, words, at, standing }) => (
        <section key={id} className="account-part mt-8" aria-labelledby={`consent-${id}`}>
          <h2 id={`consent-${id}`} className="title-3">
            <WayLink way={{ number: planNumber, key: null }}>Refill {planNumber}</WayLink>
          </h2>
          <p className="mt-1 text-sm text-soft">
            {sayMoment(at)}. {stands[standing]}
          </p>
          <ul className="order-words">
            {words.split('\n').map((statement) => (
              <li key={statement}>{statement}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
