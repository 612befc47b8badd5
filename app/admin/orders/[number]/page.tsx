import type { Metadata } from 'next'
import { OrderDesk } from '@/components/admin/order-desk.tsx'
import { type DeskSaid, saidOf } from '@/lib/orders/desk/forms.ts'
import { getDeskOrder } from '@/lib/orders/desk/queries.ts'
import { now } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { readSaid } from '@/lib/platform/said.ts'
import NotFound from '../../not-found.tsx'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Order' }

/** One order, to pack and to put right. */
export default async function DeskOrderPage({ params }: PageProps<'/admin/orders/[number]'>) {
  const { number } = await params
  const found = await getDeskOrder(number)
  if (!found) return <NotFound />
  const said = await readSaid<DeskSaid>(saidOf(number, 'order'))
  return <OrderDesk {...found} said={said} zone={env().STORE_TIME_ZONE} now={now()} />
}
