/** The operator's list of orders: what is asked for, and what a row says. */

export const tabs = {
  'to-pack': { name: 'To pack', fulfilment: 'TO_PACK' },
  waiting: { name: 'Waiting for stock', fulfilment: 'AWAITING_STOCK' },
  shipped: { name: 'Shipped', fulfilment: 'SHIPPED' },
  canceled: { name: 'Canceled', fulfilment: 'CANCELLED' },
} as const

export type Tab = keyof typeof tabs

/** Rows on a page. */
export const PAGE_SIZE = 25

export type ListRequest = {
  readonly tab: Tab
  /** The number of the last order of the page before; null for the first page. */
  readonly after: string | null
  /** The number of an order whose customer's orders are asked for, in whatever state; null for everybody's. */
  readonly like: string | null
}

export type ListedOrder = {
  readonly number: string
  readonly placedAt: Date
  readonly shippedAt: Date | null
  readonly name: string
  readonly city: string
  readonly region: string
  readonly kind: OrderKind
  readonly tab: Tab
  readonly payment: 'PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED'
  readonly lines: readonly { readonly name: string; readonly quantity: number }[]
}

export type OrderList = {
  readonly orders: readonly ListedOrder[]
  readonly counts: Readonly<Record<Tab, number>>
  /** Whether there are more after the last one. */
  readonly hasMore: boolean
}

export type OrderKind = 'one_time' | 'first_of_refill' | 'refill'

export const kindWords: Readonly<Record<OrderKind, string>> = {
  one_time: 'One time',
  first_of_refill: 'First of a refill',
  refill: 'Refill',
}

const NUMBER = /^VS-[0-9A-Z]{4}-[0-9A-Z]{4}$/

/** What the address of the list asks for; what it cannot mean is left out. */
export function readListRequest(query: Readonly<Record<string, string | string[] | undefined>>): ListRequest {
  const { tab, after, like } = query
  return {
    tab: isTab(tab) ? tab : 'to-pack',
    after: orderNumberIn(after),
    like: orderNumberIn(like),
  }
}

/** The list's address for a request. */
export function listPath({ tab, after, like }: Partial<ListRequest>): string {
  const query = new URLSearchParams()
  if (tab && tab !== 'to-pack') query.set('tab', tab)
  if (like) query.set('like', like)
  if (after) query.set('after', after)
  return query.size > 0 ? `/admin/orders?${query}` : '/admin/orders'
}

/** The address of an order's page for operators. */
export function deskPath(number: string): string {
  return `/admin/orders/${number}`
}

/** An order number in what somebody typed, however it was written: `vs 4t7k 92hm`; null when there is none. */
export function orderNumberIn(typed: string | string[] | undefined): string | null {
  if (typeof typed !== 'string') return null
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const number = letters.replace(/^(?:VS)?(.{4})(.{4})$/, 'VS-$1-$2')
  return NUMBER.test(number) ? number : null
}

/** The tab an order stands in. */
export function tabOf(fulfilment: (typeof tabs)[Tab]['fulfilment']): Tab {
  const found = Object.entries(tabs).find(([, one]) => one.fulfilment === fulfilment)?.[0]
  return isTab(found) ? found : 'to-pack'
}

/** What kind of order it is. */
export function kindOf(order: { cycleId: string | null; refillEveryDays: number | null }): OrderKind {
  if (order.cycleId !== null) return 'refill'
  return order.refillEveryDays === null ? 'one_time' : 'first_of_refill'
}

/** How long ago something was, in the largest whole unit: `under a minute`, `12 minutes`, `5 hours`, `3 days`. */
export function ageOf(since: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - since.getTime()) / 60_000)
  if (minutes < 1) return 'under a minute'
  if (minutes < 60) return counted(minutes, 'minute')
  return minutes < 48 * 60
    ? counted(Math.floor(minutes / 60), 'hour')
    : counted(Math.floor(minutes / 1440), 'day')
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

function isTab(value: unknown): value is Tab {
  return typeof value === 'string' && Object.hasOwn(tabs, value)
}
