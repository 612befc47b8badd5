import Link from 'next/link'
import { WayLink } from '@/components/refill/way.tsx'
import { orderPath } from '@/lib/orders/link.ts'
import type { OrderWay } from '@/lib/refills/from-order/way.ts'

/** The way from an order to its refill; the confirmation's mail leads here. */
export function OrderRefill({ refill, order: { number } }: { refill: OrderWay; order: { number: string } }) {
  return (
    <section aria-labelledby="order-refill" className="no-print">
      <h2 id="order-refill" className="title-3">
        Your refill
      </h2>
      <Ways refill={refill} orderNumber={number} />
    </section>
  )
}

function Ways({ refill, orderNumber }: { refill: OrderWay; orderNumber: string }) {
  if (refill.state === 'beginning')
    return (
      <p className="mt-3">
        Your refill is being set up, which takes a moment. Then you can change, skip or cancel it here.{' '}
        <Link href={orderPath(orderNumber)} prefetch={false}>
          Look again
        </Link>
        .
      </p>
    )
  if (refill.isEnded)
    return (
      <p className="mt-3">
        This refill is canceled: nothing further is charged.{' '}
        {refill.state === 'open' && <WayLink way={refill}>See this refill</WayLink>}
      </p>
    )
  if (refill.state === 'elsewhere')
    return (
      <p className="mt-3">
        Its emails go to another address now. To change, skip or cancel it, use the link in one of them, or{' '}
        <Link href="/account/refills" prefetch={false}>
          sign in to your account
        </Link>
        .
      </p>
    )
  return (
    <ul className="mt-3 grid gap-2">
      <li>
        <WayLink way={refill}>Change or skip your refill</WayLink>
      </li>
      <li>
        <WayLink way={refill} page="cancel">
          Cancel your refill
        </WayLink>
      </li>
    </ul>
  )
}
