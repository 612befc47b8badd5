import type { Metadata } from 'next'
import { KeepCount } from '@/components/cart/keep-count.tsx'
import { OrderView } from '@/components/order/order-view.tsx'
import { getCart } from '@/lib/cart/queries.ts'
import type { Order } from '@/lib/orders/order.ts'
import { getOrder } from '@/lib/orders/queries.ts'
import { getWayToRefill } from '@/lib/refills/from-order/queries.ts'
import NotFound from '../../not-found.tsx'

/** Made whole for each visit. */
export const instant = false

type Props = PageProps<'/orders/[number]'>

/** The number stands in the title only for those whose link opens the order. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const order = await openedOrder(props)
  return { title: order ? `Order ${order.number}` : 'Page not found' }
}

/** An order by its signed link; proxy.ts has turned away links that do not open it. */
export default async function OrderPage(props: Props) {
  const order = await openedOrder(props)
  if (!order) return <NotFound />
  const [{ placed }, cart, refill] = await Promise.all([props.searchParams, getCart(), getWayToRefill(order)])
  return (
    <>
      <KeepCount count={cart.count} />
      <OrderView order={order} isNew={placed === 'now'} refill={refill} />
    </>
  )
}

async function openedOrder({ params, searchParams }: Props): Promise<Order | null> {
  const [{ number }, { key }] = await Promise.all([params, searchParams])
  return typeof key === 'string' ? getOrder(number, key) : null
}
