import type { Metadata } from 'next'
import Link from 'next/link'
import { OrderEntries } from '@/components/account/order-entries.tsx'
import { SectionHead } from '@/components/account/section-head.tsx'
import { SectionList } from '@/components/account/section-list.tsx'
import { PlanEntries } from '@/components/refill/plan-entries.tsx'
import { getOrders } from '@/lib/orders/mine/queries.ts'
import { getPlans } from '@/lib/refills/mine/queries.ts'
import { customerHere } from '../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Your account' }

/** How many of the newest orders stand here. */
const NEWEST = 2

/** How many of the next refills do. */
const NEXT = 3

/** The account's first page: what is on its way, and where everything else is. */
export default async function AccountPage() {
  const customer = await customerHere()
  if (!customer) return null
  const [{ orders, count }, { running, today }] = await Promise.all([
    getOrders(customer.userId, 1),
    getPlans(customer.userId),
  ])
  return (
    <>
      <SectionHead title={customer.name ? `Hello, ${customer.name}` : 'Your account'}>
        <p className="wrap-anywhere">Signed in as {customer.email}</p>
        {customer.role === 'OPERATOR' && (
          <p>
            <Link href="/admin/orders" prefetch={false}>
              Pack and refund the store’s orders
            </Link>
          </p>
        )}
      </SectionHead>
      {running.length > 0 && (
        <section aria-labelledby="next-refills" className="mt-12">
          <h2 id="next-refills" className="title-3 mb-4">
            {running.length > 1 ? 'Your next refills' : 'Your next refill'}
          </h2>
          <PlanEntries plans={running.slice(0, NEXT)} today={today} />
          {running.length > NEXT && (
            <p className="mt-4">
              <Link href="/account/refills" prefetch={false}>
                See all {running.length} refills
              </Link>
            </p>
          )}
        </section>
      )}
      {count > 0 && (
        <section aria-labelledby="newest-orders" className="mt-12">
          <h2 id="newest-orders" className="title-3 mb-4">
            {count > 1 ? 'Your newest orders' : 'Your order'}
          </h2>
          <OrderEntries orders={orders.slice(0, NEWEST)} />
          {count > NEWEST && (
            <p className="mt-4">
              <Link href="/account/orders" prefetch={false}>
                See all {count} orders
              </Link>
            </p>
          )}
        </section>
      )}
      <SectionList />
    </>
  )
}
