import { createCoupon, createPromotionCode } from '../engine/coupons.ts'
import type { Transaction } from './database.ts'
import { findObject } from './objects.ts'

const COUPON = 'welcome10'

/** What every sandbox starts with: the promotion code WELCOME10, ten percent off. Does nothing the second time. */
export async function seed(tx: Transaction): Promise<void> {
  if (await findObject(tx, 'coupon', COUPON)) return
  await createCoupon(tx, { id: COUPON, name: 'Welcome, 10 % off', percent_off: 10, duration: 'once' })
  await createPromotionCode(tx, { coupon: COUPON, code: 'WELCOME10' })
}
