/**
 * What a declined card means for a refill: whether trying again could ever help, and what to tell the customer. Codes are
 * Stripe's `decline_code`, or its `code` where a bank gave none (docs.stripe.com/declines/codes, and the hard declines of
 * docs.stripe.com/billing/revenue-recovery/smart-retries).
 */

/** The groups a customer is told apart. */
export type DeclineGroup =
  | 'declined'
  | 'expired'
  | 'funds'
  | 'details'
  | 'unusable'
  | 'removed'
  | 'authentication'
  | 'processing'

/** A decline of one attempt; `isHard` when the same card must not be tried again. */
export type Decline = {
  readonly code: string
  readonly declineCode: string | null
  readonly isHard: boolean
}

/**
 * Codes after which Stripe or the card networks want no further try with this card. The first line is Stripe's own list for
 * its retries; `no_such_card` of ours stands for a card that is no longer the customer's.
 */
const HARD: ReadonlySet<string> = new Set([
  ...['incorrect_number', 'lost_card', 'pickup_card', 'stolen_card', 'highest_risk_level'],
  ...['revocation_of_authorization', 'revocation_of_all_authorizations', 'transaction_not_allowed'],
  ...['restricted_card', 'fraudulent', 'merchant_blacklist', 'security_violation', 'stop_payment_order'],
  ...['expired_card', 'invalid_account', 'new_account_information_available', 'invalid_number'],
  ...['card_not_supported', 'currency_not_supported', 'service_not_allowed', 'test_mode_live_card'],
  ...['do_not_try_again', 'payment_method_not_available'],
  ...['invalid_expiry_month', 'invalid_expiry_year', 'no_such_card', 'resource_missing'],
  ...['payment_method_unexpected_state'],
])

/** Codes that say the bank wants the customer herself. */
const ASKS_CUSTOMER: ReadonlySet<string> = new Set([
  'authentication_required',
  'authentication_not_handled',
  'invoice_payment_intent_requires_action',
  'payment_intent_action_required',
])

const GROUPS: readonly (readonly [DeclineGroup, readonly string[]])[] = [
  ['expired', ['expired_card', 'invalid_expiry_month', 'invalid_expiry_year']],
  ['funds', ['insufficient_funds', 'card_velocity_exceeded', 'withdrawal_count_limit_exceeded']],
  ['details', ['incorrect_cvc', 'invalid_cvc', 'incorrect_number', 'invalid_number', 'incorrect_zip']],
  ['unusable', ['card_not_supported', 'currency_not_supported', 'service_not_allowed', 'invalid_account']],
  ['unusable', ['new_account_information_available', 'test_mode_live_card', 'transaction_not_allowed']],
  ['removed', ['no_such_card', 'resource_missing', 'payment_method_unexpected_state']],
  ['authentication', ['payment_intent_authentication_failure']],
  ['processing', ['processing_error', 'issuer_not_available', 'try_again_later', 'reenter_transaction']],
]

const WORDS: Readonly<Record<DeclineGroup, string>> = {
  declined: 'The bank declined the card.',
  expired: 'The card has expired.',
  funds: 'There was not enough money on the card, or its limit was reached.',
  details: 'The bank did not accept the card’s details.',
  unusable: 'The card cannot be used for this payment.',
  removed: 'The card is no longer saved with us.',
  authentication: 'The bank could not confirm the payment with you.',
  processing: 'The bank could not be reached.',
}

/** Reads the two codes of a refusal. */
export function toDecline(code: string, declineCode: string | null): Decline {
  return { code, declineCode, isHard: HARD.has(code) || (declineCode !== null && HARD.has(declineCode)) }
}

/** True when the bank asks the customer to confirm: nothing is wrong with the card. */
export function asksCustomer(code: string, declineCode: string | null): boolean {
  return ASKS_CUSTOMER.has(code) || (declineCode !== null && ASKS_CUSTOMER.has(declineCode))
}

/** The group of a code; what is unknown, and what would accuse somebody, is a plain refusal by the bank. */
export function declineGroup(code: string): DeclineGroup {
  return GROUPS.find(([, codes]) => codes.includes(code))?.[0] ?? 'declined'
}

/** One sentence for the customer about a stored code (`declineCode`, else `code`): `The card has expired.` */
export function declineWords(code: string): string {
  return WORDS[declineGroup(code)]
}
