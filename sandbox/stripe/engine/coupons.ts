import type Stripe from 'stripe'
import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { newId, randomText } from '../store/ids.ts'
import { findObject, insertObject, requireObject } from '../store/objects.ts'
import { emit } from '../webhooks/emit.ts'

/** What a new coupon is made of. `amount_off` in minor units, `redeem_by` in Unix seconds. */
export interface NewCoupon {
  id?: string
  name?: string
  percent_off?: number
  amount_off?: number
  currency?: string
  duration?: 'forever' | 'once' | 'repeating'
  duration_in_months?: number
  max_redemptions?: number
  redeem_by?: number
  metadata?: Stripe.Metadata
}

/** Creates a coupon. @throws 400 when the id is taken, or not exactly one of percent and amount is given */
export async function createCoupon(tx: Transaction, input: NewCoupon): Promise<Stripe.Coupon> {
  if ((input.percent_off === undefined) === (input.amount_off === undefined))
    throw invalid('You must pass either `amount_off` or `percent_off`.', 'percent_off', 'parameter_missing')
  if (input.amount_off !== undefined && !input.currency)
    throw invalid('You must pass currency when passing amount_off', 'currency', 'parameter_missing')
  const id = input.id ?? randomText(8)
  if (await findObject(tx, 'coupon', id))
    throw invalid('Coupon already exists.', 'id', 'resource_already_exists')
  const coupon: Stripe.Coupon = {
    id,
    object: 'coupon',
    amount_off: input.amount_off ?? null,
    created: tx.now,
    currency: input.currency ?? null,
    duration: input.duration ?? 'once',
    duration_in_months: input.duration_in_months ?? null,
    livemode: false,
    max_redemptions: input.max_redemptions ?? null,
    metadata: input.metadata ?? {},
    name: input.name ?? null,
    percent_off: input.percent_off ?? null,
    redeem_by: input.redeem_by ?? null,
    times_redeemed: 0,
    valid: true,
  }
  await insertObject(tx, 'coupon', coupon, {})
  await emit(tx, 'coupon.created', coupon)
  return coupon
}

/** What a new promotion code is made of. `minimum_amount` in minor units, `expires_at` in Unix seconds. */
export interface NewPromotionCode {
  coupon: string
  code?: string
  active?: boolean
  customer?: string
  expires_at?: number
  max_redemptions?: number
  metadata?: Stripe.Metadata
  restrictions?: {
    first_time_transaction?: boolean
    minimum_amount?: number
    minimum_amount_currency?: string
  }
}

/** Creates a code for a coupon. @throws 400 when an active code of that text exists */
export async function createPromotionCode(
  tx: Transaction,
  input: NewPromotionCode,
): Promise<Stripe.PromotionCode> {
  await requireObject(tx, 'coupon', input.coupon, 'promotion[coupon]')
  if (input.customer) await requireObject(tx, 'customer', input.customer, 'customer')
  const code = input.code ?? randomText(8).toUpperCase()
  const taken = await tx.query(
    `select 1 from objects where type = 'promotion_code' and lower(doc->>'code') = lower($1) and doc->>'active' = 'true'`,
    [code],
  )
  if (taken.length > 0)
    throw invalid(
      'An active promotion code with this code already exists.',
      'code',
      'resource_already_exists',
    )
  const promotion: Stripe.PromotionCode = {
    id: newId('promo'),
    object: 'promotion_code',
    active: input.active ?? true,
    code,
    created: tx.now,
    customer: input.customer ?? null,
    customer_account: null,
    expires_at: input.expires_at ?? null,
    livemode: false,
    max_redemptions: input.max_redemptions ?? null,
    metadata: input.metadata ?? {},
    promotion: { coupon: input.coupon, type: 'coupon' },
    restrictions: {
      first_time_transaction: input.restrictions?.first_time_transaction ?? false,
      minimum_amount: input.restrictions?.minimum_amount ?? null,
      minimum_amount_currency: input.restrictions?.minimum_amount_currency ?? null,
    },
    times_redeemed: 0,
  }
  await insertObject(tx, 'promotion_code', promotion, {})
  await emit(tx, 'promotion_code.created', promotion)
  return promotion
}
