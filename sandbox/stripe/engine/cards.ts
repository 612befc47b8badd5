/** Why an issuer (or Stripe) refuses a card: the fields of a `card_error`. */
export interface Decline {
  readonly code:
    | 'card_declined'
    | 'expired_card'
    | 'incorrect_cvc'
    | 'processing_error'
    | 'authentication_required'
  readonly decline_code?: string
  readonly message: string
  /** Refused by Stripe's own risk rules, not by the issuer. */
  readonly blocked?: boolean
}

/** What a test card does, stage by stage. */
interface CardOutcome {
  /** Refused when attached to a customer or set up. */
  readonly onAttach?: Decline
  /** Refused at every charge. */
  readonly onCharge?: Decline
  /** When the cardholder must authenticate. */
  readonly authentication: 'never' | 'unless_set_up' | 'always'
  readonly afterCharge?: 'dispute_fraudulent' | 'dispute_not_received' | 'dispute_inquiry'
  readonly refund: 'succeeds' | 'pends' | 'fails'
  readonly risk: 'normal' | 'elevated' | 'highest'
}

/** One of Stripe's documented test cards. `key` is also the end of its `pm_card_…` and `tok_…` aliases. */
export interface TestCard extends CardOutcome {
  readonly key: string
  readonly number: string
  readonly brand: 'visa' | 'mastercard' | 'amex' | 'discover'
  readonly funding: 'credit' | 'debit'
  /** For the table on the pay page. */
  readonly words: string
}

const declined = (decline_code: string, words: string): Decline => ({
  code: 'card_declined',
  decline_code,
  message: words,
})
const GENERIC = declined('generic_decline', 'Your card was declined.')
const FUNDS = declined('insufficient_funds', 'Your card has insufficient funds.')
const LOST = declined('lost_card', 'Your card was declined.')
const STOLEN = declined('stolen_card', 'Your card was declined.')
const EXPIRED: Decline = { code: 'expired_card', message: 'Your card has expired.' }
const CVC: Decline = { code: 'incorrect_cvc', message: "Your card's security code is incorrect." }
const PROCESSING: Decline = {
  code: 'processing_error',
  message: 'An error occurred while processing your card. Try again in a little bit.',
}
const RADAR: Decline = { ...declined('fraudulent', 'Your card was declined.'), blocked: true }

/** A number that passes the check digit but is no test card. */
export const NOT_A_TEST_CARD = declined(
  'test_mode_live_card',
  'Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://docs.stripe.com/testing.',
)

/** The issuer wants the cardholder to authenticate, and nobody is there. */
export const AUTHENTICATION_REQUIRED: Decline = {
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
}

const plain = {
  authentication: 'never',
  refund: 'succeeds',
  risk: 'normal',
  brand: 'visa',
  funding: 'credit',
} as const
const refused = (decline: Decline) => ({ ...plain, onAttach: decline, onCharge: decline })

/** The cards, in the order the pay page shows them. */
export const TEST_CARDS: readonly TestCard[] = [
  { ...plain, key: 'visa', number: '4242424242424242', words: 'Succeeds' },
  { ...refused(GENERIC), key: 'chargeDeclined', number: '4000000000000002', words: 'Declined' },
  {
    ...refused(FUNDS),
    key: 'chargeDeclinedInsufficientFunds',
    number: '4000000000009995',
    words: 'Declined: insufficient funds',
  },
  {
    ...refused(LOST),
    key: 'chargeDeclinedLostCard',
    number: '4000000000009987',
    words: 'Declined: lost card',
  },
  {
    ...refused(STOLEN),
    key: 'chargeDeclinedStolenCard',
    number: '4000000000009979',
    words: 'Declined: stolen card',
  },
  {
    ...refused(EXPIRED),
    key: 'chargeDeclinedExpiredCard',
    number: '4000000000000069',
    words: 'Declined: expired card',
  },
  {
    ...refused(CVC),
    key: 'chargeDeclinedIncorrectCvc',
    number: '4000000000000127',
    words: 'Declined: wrong CVC',
  },
  {
    ...refused(PROCESSING),
    key: 'chargeDeclinedProcessingError',
    number: '4000000000000119',
    words: 'Declined: processing error',
  },
  {
    ...plain,
    onCharge: GENERIC,
    key: 'chargeCustomerFail',
    number: '4000000000000341',
    words: 'Can be saved, then every charge is declined',
  },
  {
    ...plain,
    authentication: 'unless_set_up',
    key: 'authenticationRequiredOnSetup',
    number: '4000002500003155',
    words: '3-D Secure, until the card is set up for later use',
  },
  {
    ...plain,
    authentication: 'always',
    key: 'authenticationRequired',
    number: '4000002760003184',
    words: '3-D Secure at every payment',
  },
  {
    ...plain,
    authentication: 'unless_set_up',
    onCharge: FUNDS,
    key: 'authenticationRequiredChargeDeclinedInsufficientFunds',
    number: '4000008260003178',
    words: '3-D Secure, then insufficient funds',
  },
  {
    ...plain,
    onCharge: RADAR,
    risk: 'highest',
    key: 'radarBlock',
    number: '4100000000000019',
    words: 'Blocked as fraud',
  },
  {
    ...plain,
    risk: 'highest',
    key: 'riskLevelHighest',
    number: '4000000000004954',
    words: 'Succeeds with the highest risk',
  },
  {
    ...plain,
    risk: 'elevated',
    key: 'riskLevelElevated',
    number: '4000000000009235',
    words: 'Succeeds with elevated risk',
  },
  {
    ...plain,
    afterCharge: 'dispute_fraudulent',
    key: 'createDispute',
    number: '4000000000000259',
    words: 'Succeeds, then disputed as fraudulent',
  },
  {
    ...plain,
    afterCharge: 'dispute_not_received',
    key: 'createDisputeProductNotReceived',
    number: '4000000000002685',
    words: 'Succeeds, then disputed: not received',
  },
  {
    ...plain,
    afterCharge: 'dispute_inquiry',
    key: 'createDisputeInquiry',
    number: '4000000000001976',
    words: 'Succeeds, then an inquiry',
  },
  {
    ...plain,
    refund: 'pends',
    key: 'pendingRefund',
    number: '4000000000007726',
    words: 'Succeeds; a refund is pending, then succeeds',
  },
  {
    ...plain,
    refund: 'fails',
    key: 'refundFail',
    number: '4000000000005126',
    words: 'Succeeds; a refund succeeds, then fails',
  },
  {
    ...plain,
    funding: 'debit',
    key: 'visa_debit',
    number: '4000056655665556',
    words: 'Succeeds (Visa debit)',
  },
  {
    ...plain,
    brand: 'mastercard',
    key: 'mastercard',
    number: '5555555555554444',
    words: 'Succeeds (Mastercard)',
  },
  { ...plain, brand: 'amex', key: 'amex', number: '378282246310005', words: 'Succeeds (American Express)' },
  { ...plain, brand: 'discover', key: 'discover', number: '6011111111111117', words: 'Succeeds (Discover)' },
]

const BY_NUMBER = new Map(TEST_CARDS.map((card) => [card.number, card]))
const BY_KEY = new Map(TEST_CARDS.map((card) => [card.key, card]))

/** The test card with this number (digits only), if it is one. */
export function cardByNumber(digits: string): TestCard | undefined {
  return BY_NUMBER.get(digits)
}

/** The test card of an outcome key as stored on a payment method. */
export function cardByKey(key: string): TestCard | undefined {
  return BY_KEY.get(key)
}

/** The test card behind `pm_card_visa`, `tok_visa` and their like. */
export function cardByAlias(alias: string): TestCard | undefined {
  const match = /^(?:pm_card|tok)_(\w+)$/.exec(alias)
  return match?.[1] ? BY_KEY.get(match[1]) : undefined
}
