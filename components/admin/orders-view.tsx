import Link from 'next/link'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link.tsx'
import { giveStockToWaiting } from '@/lib/orders/desk/actions.ts'
import type { DeskSaid } from '@/lib/orders/desk/forms.ts'
import { deskPath, type ListRequest, listPath, type OrderList, tabs } from '@/lib/orders/desk/list.ts'
import { OrderRows } from './order-rows.tsx'
import { OrderSearch } from './order-search.tsx'
import { OrderTabs } from './order-tabs.tsx'
import { Said } from './said.tsx'
import { Submit } from './submit.tsx'

type Props = {
  request: ListRequest
  list: OrderList
  said: DeskSaid | null
  zone: string
  now: Date
  /** What waits for a person, above the orders. */
  notice: ReactNode
}

/** The orders of one state, or of one customer, and the way to any other. */
export function OrdersView({ request, list, said, zone, now, notice }: Props) {
  const { tab, like, after } = request
  const isCustomer = like !== null
  const [first] = list.orders
  const last = list.orders.at(-1)
  return (
    <>
      <div className="desk-top">
        <h1 className="title-2">Orders</h1>
        <OrderSearch key={said?.id} typed={said?.sought ?? ''} />
      </div>
      {said && <Said key={said.id} tone={said.tone} words={said.words} />}
      {notice}
      <OrderTabs current={isCustomer ? null : tab} counts={list.counts} />
      <div className="desk-list-head">
        <h2 className="title-3">{isCustomer ? `Orders of the customer of ${like}` : tabs[tab].name}</h2>
        {!isCustomer && tab === 'to-pack' && first && after === null && (
          <ButtonLink href={deskPath(first.number)} prefetch={false} tone="main">
            Pack the oldest
          </ButtonLink>
        )}
        {!isCustomer && tab === 'waiting' && list.orders.length > 0 && (
          <form action={giveStockToWaiting}>
            <Submit tone="plain">Give free stock to the oldest</Submit>
          </form>
        )}
      </div>
      {list.orders.length === 0 ? (
        <p className="desk-empty">{after === null ? empty[tab] : 'No more orders.'}</p>
      ) : (
        <OrderRows orders={list.orders} showState={isCustomer} zone={zone} now={now} />
      )}
      <nav aria-label="Pages" className="desk-pages">
        {after !== null && (
          <Link href={listPath({ tab, like })} prefetch={false}>
            Back to the first
          </Link>
        )}
        {list.hasMore && last && (
          <Link href={listPath({ tab, like, after: last.number })} prefetch={false} rel="next">
            Next orders
          </Link>
        )}
      </nav>
    </>
  )
}

const empty: Readonly<Record<ListRequest['tab'], string>> = {
  'to-pack': 'Nothing is to pack.',
  waiting: 'No order waits for stock.',
  shipped: 'Nothing was shipped yet.',
  canceled: 'No order was canceled.',
}
