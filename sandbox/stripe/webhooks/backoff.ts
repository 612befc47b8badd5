const DELAYS_SECONDS = [1, 3, 10, 30, 60, 300, 900, 3600, 14_400, 43_200, 86_400, 86_400]

/**
 * Seconds to wait after the n-th failed attempt (n counts from 1). The first come fast, so that a demo recovers while you watch;
 * altogether they span about three days, as Stripe's do.
 * @returns undefined when the delivery is given up
 */
export function retryDelay(attempt: number): number | undefined {
  return DELAYS_SECONDS[attempt - 1]
}
