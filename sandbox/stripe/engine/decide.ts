import { AUTHENTICATION_REQUIRED, cardByKey, type Decline, NOT_A_TEST_CARD } from './cards.ts'
import { DEBIT_FAILS, DEBIT_SUCCEEDS } from './payment-methods.ts'

/** The circumstances of an attempt to charge. */
export interface Attempt {
  /** Outcome key of the payment method. */
  readonly outcome: string
  /** It was authenticated for later off-session use. */
  readonly setUp: boolean
  /** The cardholder is not there. */
  readonly offSession: boolean
  /** The cardholder just passed 3-D Secure for this very payment. */
  readonly authenticated: boolean
}

/** What happens to an attempt. */
export type Decision =
  | { readonly kind: 'approve' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'authenticate' }
  | { readonly kind: 'decline'; readonly decline: Decline }

/** Decides a charge from the card table alone: the same card in the same circumstances always ends the same way. */
export function decideCharge(attempt: Attempt): Decision {
  if (attempt.outcome === DEBIT_SUCCEEDS || attempt.outcome === DEBIT_FAILS) return { kind: 'wait' }
  const card = cardByKey(attempt.outcome)
  if (!card) return { kind: 'decline', decline: NOT_A_TEST_CARD }
  if (needsAuthentication(attempt, card.authentication))
    return attempt.offSession
      ? { kind: 'decline', decline: AUTHENTICATION_REQUIRED }
      : { kind: 'authenticate' }
  return card.onCharge ? { kind: 'decline', decline: card.onCharge } : { kind: 'approve' }
}

/** Decides the saving of a card (a setup intent): the charge itself comes later and may still be declined. */
export function decideSetup(attempt: Attempt): Decision {
  const card = cardByKey(attempt.outcome)
  if (!card) return { kind: 'decline', decline: NOT_A_TEST_CARD }
  if (card.onAttach) return { kind: 'decline', decline: card.onAttach }
  if (needsAuthentication(attempt, card.authentication)) return { kind: 'authenticate' }
  return { kind: 'approve' }
}

function needsAuthentication(attempt: Attempt, when: 'never' | 'unless_set_up' | 'always'): boolean {
  if (attempt.authenticated) return false
  return when === 'always' || (when === 'unless_set_up' && !attempt.setUp)
}
