/** The signed link to an order: whoever holds it may see the order, and nobody can make one. */
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { env } from '@/lib/platform/env.ts'
import { isSigned, sign } from '@/lib/platform/tokens.ts'

const PURPOSE = 'order'

/** The path of an order's status page, with its key. */
export function orderPath(number: string): string {
  return `/orders/${number}?key=${sign(env().LINK_SECRET, PURPOSE, number)}`
}

/** The same as a whole address, for mails. */
export function orderLink(number: string): string {
  return `${env().STORE_URL}${orderPath(number)}`
}

/** True when `key` opens the order `number`. */
export function opensOrder(number: string, key: string | null | undefined): boolean {
  return typeof key === 'string' && isSigned(env().LINK_SECRET, PURPOSE, number, key)
}

/** One order in a list of links. */
export function linkOf(order: { number: string; placedAt: Date }): {
  number: string
  placedOn: string
  link: string
} {
  const placedOn = formatDate(dateIn(env().STORE_TIME_ZONE, order.placedAt))
  return { number: order.number, placedOn, link: orderLink(order.number) }
}
