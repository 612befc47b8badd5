import type Stripe from 'stripe'
import type { z } from 'zod'
import type { shippingRateData } from '../api/session-params.ts'
import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { insertObject, requireObject } from '../store/objects.ts'

type RateData = z.output<typeof shippingRateData>

/** Creates a shipping rate with a fixed amount. */
export async function createShippingRate(
  tx: Transaction,
  data: RateData,
  active = true,
): Promise<Stripe.ShippingRate> {
  const rate: Stripe.ShippingRate = {
    id: newId('shr'),
    object: 'shipping_rate',
    active,
    created: tx.now,
    delivery_estimate: data.delivery_estimate
      ? { maximum: data.delivery_estimate.maximum ?? null, minimum: data.delivery_estimate.minimum ?? null }
      : null,
    display_name: data.display_name,
    fixed_amount: data.fixed_amount,
    livemode: false,
    metadata: data.metadata ?? {},
    tax_behavior: data.tax_behavior ?? 'unspecified',
    tax_code: data.tax_code ?? null,
    type: 'fixed_amount',
  }
  await insertObject(tx, 'shipping_rate', rate, {})
  return rate
}

/** The rate of a shipping option: named, or made of inline data (inactive, as Stripe does). */
export async function resolveShippingRate(
  tx: Transaction,
  option: { shipping_rate?: string; shipping_rate_data?: RateData },
): Promise<Stripe.ShippingRate> {
  if (Boolean(option.shipping_rate) === Boolean(option.shipping_rate_data))
    throw invalid(
      'You must specify either `shipping_rate` or `shipping_rate_data`.',
      'shipping_options',
      'parameter_missing',
    )
  if (option.shipping_rate_data) return createShippingRate(tx, option.shipping_rate_data, false)
  return (await requireObject(tx, 'shipping_rate', option.shipping_rate ?? '', 'shipping_options')).doc
}
