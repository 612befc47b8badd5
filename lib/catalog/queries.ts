/** Catalogue reads for static pages: made once, kept until an edit expires their tag. */

import { cacheLife, cacheTag } from 'next/cache'
import { hasCopy } from '@/content/products/copy.ts'
import { dateIn } from '@/lib/platform/calendar.ts'
import { now } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { CATALOG_TAG, productTag, SHIPPING_TAG, TODAY_TAG } from './cache-tags.ts'
import type { Product } from './product.ts'
import type { ShippingPolicy } from './shipping.ts'
import { findProduct, listProducts, readShippingPolicy } from './store.ts'

/** Everything in the shop window: a row of the catalogue without reviewed words is not shown, and breaks no page. */
export async function getProducts(): Promise<Product[]> {
  'use cache'
  cacheLife('max')
  const products = (await listProducts()).filter(({ sku }) => hasCopy(sku))
  cacheTag(CATALOG_TAG)
  return products
}

/** One product or protocol; null when nothing is shown under `sku`. */
export async function getProduct(sku: string): Promise<Product | null> {
  'use cache'
  cacheLife('max')
  cacheTag(productTag(sku))
  return hasCopy(sku) ? findProduct(sku) : null
}

/** Delivery prices. */
export async function getShippingPolicy(): Promise<ShippingPolicy> {
  'use cache'
  cacheLife('max')
  cacheTag(SHIPPING_TAG)
  return readShippingPolicy()
}

/** Today's date in the store's time zone, as `2026-11-23`; anew at midnight. */
export async function getToday(): Promise<string> {
  'use cache'
  cacheLife('days')
  cacheTag(TODAY_TAG)
  return dateIn(env().STORE_TIME_ZONE, now()).toString()
}
