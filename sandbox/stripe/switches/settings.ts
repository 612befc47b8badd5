import { z } from 'zod'

const count = z.int().min(-1).max(1_000_000)
const milliseconds = z.int().min(0).max(600_000)

/**
 * The sandbox's faults, all off by default. A counter counts down as it is used; -1 means until switched off.
 * Delays are in milliseconds, `async_payment_delay_seconds` in seconds.
 */
export const settingsSchema = z.strictObject({
  /** Webhook deliveries that are silently lost. */
  drop_deliveries: count,
  /** Every first delivery waits this long. */
  delay_ms: milliseconds,
  /** Copies of each delivery, sent at once; 1 is normal. */
  copies: z.int().min(1).max(50),
  /** Deliveries leave in swapped pairs. */
  reorder: z.boolean(),
  /** Deliveries that fail without reaching the endpoint, and are retried. */
  fail_deliveries: count,
  /** `forged`: signed with a wrong secret. `old`: right secret, timestamp ten minutes in the past. */
  signature: z.enum(['valid', 'forged', 'old']),
  /** API calls answered with 500 before anything is done. */
  api_errors: count,
  /** API calls answered with 429. */
  api_rate_limits: count,
  /** API calls that hang for `api_timeout_ms` and then end in 504; nothing was done. */
  api_timeouts: count,
  api_timeout_ms: milliseconds,
  /** API calls that are done, but whose answer is replaced by a 502: a retry with the same idempotency key gets the true answer. */
  api_lost_answers: count,
  /** How long a bank debit takes to succeed or fail. */
  async_payment_delay_seconds: z.int().min(0).max(86_400),
})

export type Settings = z.infer<typeof settingsSchema>

/** The names of the counters among the settings. */
export type Counter =
  | 'drop_deliveries'
  | 'fail_deliveries'
  | 'api_errors'
  | 'api_rate_limits'
  | 'api_timeouts'
  | 'api_lost_answers'

export const DEFAULTS: Settings = {
  drop_deliveries: 0,
  delay_ms: 0,
  copies: 1,
  reorder: false,
  fail_deliveries: 0,
  signature: 'valid',
  api_errors: 0,
  api_rate_limits: 0,
  api_timeouts: 0,
  api_timeout_ms: 5000,
  api_lost_answers: 0,
  async_payment_delay_seconds: 5,
}
