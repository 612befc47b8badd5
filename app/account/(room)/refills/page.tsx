import type { Metadata } from 'next'
import { SectionHead } from '@/components/account/section-head.tsx'
import { PlanEntries } from '@/components/refill/plan-entries.tsx'
import { ButtonLink } from '@/components/ui/button-link.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { getPlans } from '@/lib/refills/mine/queries.ts'
import { customerHere } from '../../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Your refills' }

/** Every refill of hers: what comes next, and what can be done about it. */
export default async function RefillsPage() {
  const customer = await customerHere()
  if (!customer) return null
  const { running, ended, today } = await getPlans(customer.userId)
  const plans = [...running, ...ended]
  return (
    <>
      <SectionHead title="Your refills" />
      {plans.length > 0 ? (
        <div className="mt-10">
          <PlanEntries plans={plans} today={today} />
        </div>
      ) : (
        <EmptyState title="No refill yet" action={<ButtonLink href="/products">See the products</ButtonLink>}>
          A refill begins when you choose it for a product, and stands here: when it comes, what it costs, and
          how to skip, move or cancel it.
        </EmptyState>
      )}
    </>
  )
}
