import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { findObject, lockObject, requireObject, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import type { Reduction } from './pricing.ts'

/** A code or coupon that may be used now. */
export interface UsableDiscount {
  coupon: Stripe.Coupon
  promotionCode: Stripe.PromotionCode | null
}

/** What a discount is checked against. Amounts in minor units. */
export interface DiscountUse {
  code: string
  subtotal: number
  currency: string
  customer: string | null
}

/**
 * Looks up a code as a shopper types it (case does not matter).
 * @returns the discount, or the sentence that tells why it cannot be used
 */
export async function findPromotionCode(tx: Transaction, use: DiscountUse): Promise<UsableDiscount | string> {
  const [row] = await tx.query<Stored<'promotion_code'>>(
    `select doc, hidden from objects where type = 'promotion_code' and lower(doc->>'code') = lower($1)
     order by (doc->>'active')::boolean desc, seq desc limit 1`,
    [use.code.trim()],
  )
  if (!row) return 'This code is invalid.'
  return checkPromotionCode(tx, row.doc, use)
}

async function checkPromotionCode(
  tx: Transaction,
  promotion: Stripe.PromotionCode,
  use: Omit<DiscountUse, 'code'>,
): Promise<UsableDiscount | string> {
  const { restrictions } = promotion
  const couponId = typeof promotion.promotion.coupon === 'string' ? promotion.promotion.coupon : ''
  const coupon = await findObject(tx, 'coupon', couponId)
  if (!coupon || !promotion.active) return 'This code is invalid.'
  if (promotion.expires_at !== null && promotion.expires_at <= tx.now) return 'This code has expired.'
  if (promotion.max_redemptions !== null && promotion.times_redeemed >= promotion.max_redemptions)
    return 'This code has been used up.'
  if (promotion.customer !== null && promotion.customer !== use.customer) return 'This code is invalid.'
  if (restrictions.minimum_amount !== null && use.subtotal < restrictions.minimum_amount)
    return 'Your order does not reach the amount this code asks for.'
  if (restrictions.first_time_transaction && (await hasPaid(tx, use.customer)))
    return 'This code is for a first order only.'
  const problem = couponProblem(coupon.doc, use.currency, tx.now)
  return problem ?? { coupon: coupon.doc, promotionCode: promotion }
}

/** Why a coupon cannot be used now, or undefined. */
export function couponProblem(coupon: Stripe.Coupon, currency: string, now: number): string | undefined {
  if (!coupon.valid || (coupon.redeem_by !== null && coupon.redeem_by <= now)) return 'This code has expired.'
  if (coupon.max_redemptions !== null && coupon.times_redeemed >= coupon.max_redemptions)
    return 'This code has been used up.'
  if (coupon.amount_off !== null && coupon.currency !== currency) return 'This code is for another currency.'
  return undefined
}

async function hasPaid(tx: Transaction, customer: string | null): Promise<boolean> {
  if (!customer) return false
  const rows = await tx.query(
    `select 1 from objects where type = 'payment_intent' and doc->>'customer' = $1 and doc->>'status' = 'succeeded' limit 1`,
    [customer],
  )
  return rows.length > 0
}

/** The coupon behind the first discount of a session or invoice. */
export async function discountOf(
  tx: Transaction,
  discounts: readonly Stripe.Checkout.Session.Discount[] | null,
): Promise<UsableDiscount | null> {
  const first = discounts?.[0]
  if (!first) return null
  const promotion =
    typeof first.promotion_code === 'string'
      ? await requireObject(tx, 'promotion_code', first.promotion_code)
      : undefined
  const couponId = promotion?.doc.promotion.coupon ?? first.coupon
  if (typeof couponId !== 'string') return null
  const coupon = await requireObject(tx, 'coupon', couponId, 'coupon')
  return { coupon: coupon.doc, promotionCode: promotion?.doc ?? null }
}

export function reductionOf(discount: UsableDiscount | null): Reduction | null {
  return discount && { percentOff: discount.coupon.percent_off, amountOff: discount.coupon.amount_off }
}

/**
 * Takes the lock on a discount before the money moves. The lock holds to the end of the transaction, so `redeem` finds it unchanged.
 * @returns the sentence that tells why it cannot be used any more, or undefined
 */
export async function holdDiscount(tx: Transaction, discount: UsableDiscount): Promise<string | undefined> {
  const promotion =
    discount.promotionCode && (await lockObject(tx, 'promotion_code', discount.promotionCode.id))
  const coupon = await lockObject(tx, 'coupon', discount.coupon.id)
  for (const used of [promotion?.doc, coupon?.doc])
    if (used && used.max_redemptions !== null && used.times_redeemed >= used.max_redemptions)
      return 'This code has been used up.'
  return undefined
}

/** Counts a use, under lock, never beyond the limit. */
export async function redeem(tx: Transaction, discount: UsableDiscount): Promise<void> {
  const promotion =
    discount.promotionCode && (await lockObject(tx, 'promotion_code', discount.promotionCode.id))
  const coupon = await lockObject(tx, 'coupon', discount.coupon.id)
  if (promotion && promotion.doc.times_redeemed !== promotion.doc.max_redemptions) {
    promotion.doc.times_redeemed += 1
    if (promotion.doc.times_redeemed === promotion.doc.max_redemptions) promotion.doc.active = false
    await saveObject(tx, promotion)
  }
  if (coupon && coupon.doc.times_redeemed !== coupon.doc.max_redemptions) {
    coupon.doc.times_redeemed += 1
    if (coupon.doc.times_redeemed === coupon.doc.max_redemptions) coupon.doc.valid = false
    await saveObject(tx, coupon)
  }
}

/** The discount object that lines and breakdowns hold. */
export function discountObject(
  discount: UsableDiscount,
  start: number,
  on: { checkout_session?: string; invoice?: string; customer: string | null },
): Stripe.Discount {
  return {
    id: newId('di'),
    object: 'discount',
    checkout_session: on.checkout_session ?? null,
    customer: on.customer,
    customer_account: null,
    end: null,
    invoice: on.invoice ?? null,
    invoice_item: null,
    promotion_code: discount.promotionCode?.id ?? null,
    source: { coupon: discount.coupon.id, type: 'coupon' },
    start,
    subscription: null,
    subscription_item: null,
  }
}
