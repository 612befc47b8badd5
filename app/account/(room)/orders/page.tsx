import type { Metadata } from 'next'
import { OrderEntries } from '@/components/account/order-entries.tsx'
import { OrderWays } from '@/components/account/order-ways.tsx'
import { SectionHead } from '@/components/account/section-head.tsx'
import { ButtonLink } from '@/components/ui/button-link.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Pagination } from '@/components/ui/pagination.tsx'
import { orderPath } from '@/lib/orders/link.ts'
import type { AgainOutcome } from '@/lib/orders/mine/again.ts'
import { getOrders } from '@/lib/orders/mine/queries.ts'
import { readSaid } from '@/lib/platform/said.ts'
import { customerHere } from '../../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Your orders' }

/** Every order of hers: where it stands, its receipt, and buying it again. */
export default async function OrdersPage({ searchParams }: PageProps<'/account/orders'>) {
  const customer = await customerHere()
  if (!customer) return null
  const [{ page }, said] = await Promise.all([searchParams, readSaid<AgainOutcome>('again')])
  const current = Math.min(10_000, Math.max(1, Math.trunc(Number(page)) || 1))
  const { orders, count, pages } = await getOrders(customer.userId, current)
  if (count === 0) return <NoOrders />
  return (
    <>
      <SectionHead title="Your orders">
        <p>{count === 1 ? 'One order.' : `${count} orders, the newest first.`}</p>
      </SectionHead>
      <div className="mt-10">
        <OrderEntries
          orders={orders}
          ways={({ number }) => (
            <OrderWays number={number} receipt={orderPath(number)} said={saidOf(said, number)} />
          )}
        />
      </div>
      {pages > 1 && (
        <div className="mt-8">
          <Pagination
            label="Pages of orders"
            current={Math.min(current, pages)}
            last={pages}
            pathOf={(one) => (one === 1 ? '/account/orders' : `/account/orders?page=${one}`)}
          />
        </div>
      )}
    </>
  )
}

/** The answer belongs to the order it is about; a refusal is said at each. */
function saidOf(said: AgainOutcome | null, number: string): AgainOutcome | null {
  return said?.status === 'done' && said.number !== number ? null : said
}

function NoOrders() {
  return (
    <>
      <SectionHead title="Your orders" />
      <EmptyState
        title="Nothing here yet"
        action={<ButtonLink href="/products">See the products</ButtonLink>}
      >
        Orders placed with your email address stand here, those you placed as a guest too.
      </EmptyState>
    </>
  )
}
