/** The readable cookie behind the number on the badge. */
export const COUNT_COOKIE = 'vs_cart_count'

/** How long a cart is remembered by its browser: 90 days. */
export const COUNT_MAX_AGE_SECONDS = 90 * 24 * 60 * 60
