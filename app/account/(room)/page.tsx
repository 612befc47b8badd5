import type { Metadata } from 'next'
import Link from 'next/link'
import { OrderEntries } from '@/components/account/order-entries.tsx'
import { SectionHead } from '@/components/account/section-head.tsx'
import { SectionList } from '@/components/account/section-list.tsx'
import { getOrders } from '@/lib/orders/mine/queries.ts'
import { customerHere } from '../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Your account' }

/** How many of the newest orders stand here. */
const NEWEST = 2

/** The account's first page: what is on its way, and where everything else is. */
export default async function AccountPage() {
  const customer = await customerHere()
  if (!customer) return null
  const { orders, count } = await getOrders(customer.userId, 1)
  return (
    <>
      <SectionHead title={customer.name ? `Hello, ${customer.name}` : 'Your account'}>
        <p className="wrap-anywhere">Signed in as {customer.email}</p>
      </SectionHead>
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
