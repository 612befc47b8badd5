import type { Metadata } from 'next'
import { OrdersView } from '@/components/admin/orders-view.tsx'
import { Troubles, TroublesNotice } from '@/components/admin/troubles.tsx'
import { DESK_LIST, type DeskSaid } from '@/lib/orders/desk/forms.ts'
import { readListRequest } from '@/lib/orders/desk/list.ts'
import { getOrderList } from '@/lib/orders/desk/queries.ts'
import { now } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { readSaid } from '@/lib/platform/said.ts'
import { getTroubles } from '@/lib/refills/troubles/queries.ts'
import NotFound from '../not-found.tsx'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Orders' }

/** What is to pack, what waits, what has left. */
export default async function OrdersPage({ searchParams }: PageProps<'/admin/orders'>) {
  const request = readListRequest(await searchParams)
  const [list, troubles] = await Promise.all([getOrderList(request), getTroubles()])
  if (!list || !troubles) return <NotFound />
  const said = await readSaid<DeskSaid>(DESK_LIST)
  const zone = env().STORE_TIME_ZONE
  return (
    <>
      <OrdersView
        {...{ request, list, said, zone }}
        now={now()}
        notice={<TroublesNotice troubles={troubles} />}
      />
      <Troubles troubles={troubles} zone={zone} />
    </>
  )
}
