/**
 * The one registry of cache tags: what a tag covers, and how long a page may live without an edit.
 * A row edited anywhere queues `refresh-pages` (a database trigger), which expires the tag of that sku.
 */

/** Pages that show one product or protocol: its own, the lists, and the protocols it is part of. */
export const productTag = (sku: string) => `product:${sku}`

/** Pages that list what is sold: anything in the catalogue may change what stands there. */
export const CATALOG_TAG = 'catalog'

/** Pages that name a calendar date counted from today; expired at midnight in the store's time zone. */
export const TODAY_TAG = 'today'

/** Pages that show delivery prices. */
export const SHIPPING_TAG = 'shipping'
