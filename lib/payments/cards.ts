/** The cards Stripe keeps for a customer: saved on Stripe's page, shown by their last four digits, removed on request. */
import Stripe from 'stripe'
import { idOf } from './reference.ts'
import { stripe } from './stripe.ts'

/** A card as it may be shown. */
export type Card = {
  /** Stripe's word: `visa`. */
  readonly brand: string
  readonly last4: string
  readonly expMonth: number
  readonly expYear: number
}

export type SavedCard = { readonly paymentMethodId: string; readonly card: Card }

/** What came of Stripe's page where a card is saved. */
export type CardSetup =
  | { readonly state: 'open' | 'expired' }
  | ({
      readonly state: 'complete'
      readonly customerId: string
      readonly metadata: Readonly<Record<string, string>>
    } & SavedCard)

export type CardSetupRequest = {
  readonly customerId: string
  /** The plan the card is for; none when it is for all of the customer's. */
  readonly planNumber?: string
  /** Where Stripe sends the browser afterwards, with `session_id` added for `readCardSetup`. */
  readonly returnUrl: string
  readonly cancelUrl: string
  /** Idempotency key: one press of a button. */
  readonly key: string
}

/** Opens Stripe's page where a customer saves a card for later charges. */
export async function openCardSetup(request: CardSetupRequest): Promise<{ url: string }> {
  const metadata: Record<string, string> = request.planNumber ? { plan_number: request.planNumber } : {}
  const session = await stripe().checkout.sessions.create(
    {
      mode: 'setup',
      ui_mode: 'hosted_page',
      currency: 'usd',
      allowed_payment_method_types: ['card'],
      customer: request.customerId,
      metadata,
      setup_intent_data: { metadata },
      success_url: withSession(request.returnUrl),
      cancel_url: request.cancelUrl,
    },
    { idempotencyKey: request.key },
  )
  if (!session.url) throw new Error(`Stripe opened ${session.id} without an address`)
  return { url: session.url }
}

/** What came of the page; null when `sessionId` is none where a card was to be saved. @throws Stripe's error when it does not answer. */
export async function readCardSetup(sessionId: string): Promise<CardSetup | null> {
  const session = await known(() =>
    stripe().checkout.sessions.retrieve(sessionId, { expand: ['setup_intent.payment_method'] }),
  )
  if (session?.mode !== 'setup') return null
  if (session.status !== 'complete') return { state: session.status === 'expired' ? 'expired' : 'open' }
  const intent = typeof session.setup_intent === 'object' ? session.setup_intent : null
  const method = typeof intent?.payment_method === 'object' ? intent.payment_method : null
  const card = method && toCard(method)
  const customerId = idOf(session.customer)
  if (!method || !card || !customerId) throw new Error(`session ${sessionId} is complete without a card`)
  return { state: 'complete', customerId, paymentMethodId: method.id, card, metadata: session.metadata ?? {} }
}

/** A card that can be charged; null when it was removed, or Stripe knows none of that id. */
export async function readCard(paymentMethodId: string): Promise<Card | null> {
  const method = await known(() => stripe().paymentMethods.retrieve(paymentMethodId))
  return method && idOf(method.customer) !== null ? toCard(method) : null
}

/** Every card of a customer, the newest first. */
export async function listCards(customerId: string): Promise<SavedCard[]> {
  const cards: SavedCard[] = []
  for await (const method of stripe().customers.listPaymentMethods(customerId, {
    type: 'card',
    limit: 100,
  })) {
    const card = toCard(method)
    if (card) cards.push({ paymentMethodId: method.id, card })
  }
  return cards
}

/** Removes a card of this customer's at Stripe. @returns false when it is not hers, or was removed before. */
export async function detachCard(customerId: string, paymentMethodId: string): Promise<boolean> {
  const method = await known(() => stripe().paymentMethods.retrieve(paymentMethodId))
  if (!method || idOf(method.customer) !== customerId) return false
  await stripe().paymentMethods.detach(paymentMethodId)
  return true
}

const BRANDS: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
}

/** For people: `Visa ending in 4242`. */
export function cardName(card: Card): string {
  return `${BRANDS[card.brand] ?? 'Card'} ending in ${card.last4}`
}

/** The last month a card is good for: `12/2030`. */
export function cardMonth({ expMonth, expYear }: Card): string {
  return `${String(expMonth).padStart(2, '0')}/${expYear}`
}

function toCard({ card }: Stripe.PaymentMethod): Card | null {
  if (!card) return null
  return { brand: card.brand, last4: card.last4, expMonth: card.exp_month, expYear: card.exp_year }
}

/** Stripe fills the braces in, so they must reach it as they are. */
function withSession(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}session_id={CHECKOUT_SESSION_ID}`
}

async function known<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing')
      return null
    throw error
  }
}
