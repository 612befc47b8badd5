/** From an order to the refill it belongs to: who reads the order's page by its link, and what that is good for. */
import type { Session } from '@/lib/customers/customer.ts'
import { planKey } from '../link.ts'

/** The refill an order began, or was a delivery of. */
export type RefillOfOrder = {
  readonly number: string
  readonly userId: string | null
  /** Where its mails go; empty once its owner has deleted her account. */
  readonly email: string
  readonly isEnded: boolean
}

export type OrderWay =
  /** A moment after the purchase: the job that begins the refill has not run yet. */
  | { readonly state: 'beginning' }
  /** Its pages open: with no key for its owner, with one for whoever came by the order's link. */
  | {
      readonly state: 'open'
      readonly number: string
      readonly key: string | null
      readonly isEnded: boolean
    }
  /** Its mails go to another address than the order's: the order's link opens it no more. */
  | { readonly state: 'elsewhere'; readonly isEnded: boolean }

/**
 * The way from an order, opened by its link, to its refill.
 *
 * The order's link has no end and the refill's has one. So the key is as old as the order: it is the very one the order's
 * own mail could carry, to the same inbox, and after its days it opens the page that mails a fresh one. Nobody who finds
 * an old order's link manages a refill with it.
 */
export function wayToRefill(
  order: { readonly email: string; readonly placedAt: Date },
  refill: RefillOfOrder | null,
  session: Session,
): OrderWay {
  if (refill === null) return { state: 'beginning' }
  const { number, isEnded } = refill
  if (session.state === 'signed_in' && session.userId === refill.userId)
    return { state: 'open', number, key: null, isEnded }
  const isSameInbox = order.email !== '' && order.email.toLowerCase() === refill.email.toLowerCase()
  if (!isSameInbox) return { state: 'elsewhere', isEnded }
  return { state: 'open', number, key: planKey(refill, order.placedAt), isEnded }
}
