import type { Metadata } from 'next'
import { KeepCount } from '@/components/cart/keep-count.tsx'
import { OrderView } from '@/components/order/order-view.tsx'
import { getCart } from '@/lib/cart/queries.ts'
import { opensOrder } from '@/lib/orders/link.ts'
import { findOrder } from '@/lib/orders/store.ts'
import NotFound from '../../not-found.tsx'

/** Made whole for each visit. */
export const instant = false

type Props = PageProps<'/orders/[number]'>

/** The number stands in the title only for those whose link opens the order. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const number = await openedNumber(props)
  return { title: number ? `Order ${number}` : 'Page not found' }
}

/** An order by its signed link; proxy.ts has turned away links that do not open it. */
export default async function OrderPage(props: Props) {
  const number = await openedNumber(props)
  const order = number && (await findOrder(number))
  if (!order) return <NotFound />
  const [{ placed }, cart] = await Promise.all([props.searchParams, getCart()])
  return (
    <>
      <KeepCount count={cart.count} />
      <OrderView order={order} isNew={placed === 'now'} />
    </>
  )
}

async function openedNumber({ params, searchParams }: Props): Promise<string | null> {
  const [{ number }, { key }] = await Promise.all([params, searchParams])
  return typeof key === 'string' && opensOrder(number, key) ? number : null
}
