/** Data for trying the refill mails out: in the tests, and by hand. */
import type { Mails, MailTemplate } from '../mail.ts'
import { sampleConfirmation, sampleTerms } from './samples.ts'

const refill = 'https://store.test/refills/VR-4T7K-92HM'

const plan = {
  planNumber: 'VR-4T7K-92HM',
  receiver: 'Marianne O’Neill-Castellanos',
  manageLink: `${refill}?key=v1.bWFuYWdl`,
  cancelLink: `${refill}/cancel?key=v1.Y2FuY2Vs`,
  currency: 'USD',
} as const

const cardLink = `${refill}/card?key=v1.Y2FyZA`
const skipLink = `${refill}/skip?key=v1.c2tpcA`
const swapLink = `${refill}/swap?key=v1.c3dhcA`
const stockLink = `${refill}/stock?key=v1.c3RvY2s`

const nad = 'NAD+ Vital Energy Complex'
const blend = 'Stress Balance Adaptogen Blend'

/** A delivery with something added to it alone. */
export const sampleNotice = {
  ...plan,
  why: 'ahead',
  chargeOn: 'Fri, Dec 25, 2026',
  lastChangeOn: 'Thu, Dec 24, 2026, 11:59 pm (EST)',
  lines: [
    { name: 'The Inside-Out Protocol', quantity: 1, total: 8330, isOnce: false },
    { name: blend, quantity: 1, total: 4500, isOnce: true },
  ],
  subtotal: 12830,
  tax: 706,
  total: 13536,
  address: ['Marianne O’Neill-Castellanos', '12 Wharf Street', 'Apt 4', 'Portland, ME 04101', 'US'],
  card: 'Visa ending in 4242',
  cardExpires: false,
  short: [],
  rest: [],
  skipLink,
  moveLink: `${refill}/move?key=v1.bW92ZQ`,
  stockLink,
  swapLink,
  cardLink,
  refillTerms: sampleTerms.join('\n'),
} as const satisfies Mails['refill-notice']

/** Part of it missing, and a card that is about to expire. */
export const sampleNoticeShort = {
  ...sampleNotice,
  why: 'changed',
  cardExpires: true,
  short: [nad],
  rest: [blend],
} as const satisfies Mails['refill-notice']

export const sampleChanged = {
  ...plan,
  what: 'You skipped the refill of Fri, Dec 25, 2026.',
  scope: 'this',
  next: [
    { on: 'Sun, Jan 24, 2027', amount: 8330, note: 'plus sales tax' },
    { on: 'Tue, Feb 23, 2027', amount: 8330, note: 'plus sales tax' },
    { on: 'Thu, Mar 25, 2027', amount: 8330, note: 'plus sales tax' },
  ],
  undo: { link: `${refill}/undo?key=v1.dW5kbw&change=7`, until: 'Thu, Dec 17, 2026, 9:40 am (EST)' },
  charge: null,
  isEnded: false,
  refillTerms: null,
} as const satisfies Mails['refill-changed']

/** After a charge was announced; it cannot be undone any longer. */
export const sampleChangedCharge = {
  ...sampleChanged,
  what: 'Your refill now comes every 45 days, next on Fri, Jan 1, 2027.',
  scope: 'all',
  next: [
    { on: 'Fri, Jan 1, 2027', amount: 13536, note: 'tax included' },
    { on: 'Mon, Feb 15, 2027', amount: 8330, note: 'plus sales tax' },
    { on: 'Thu, Apr 1, 2027', amount: 8330, note: 'plus sales tax' },
  ],
  undo: null,
  charge: { on: 'Fri, Jan 1, 2027', total: 13536 },
  refillTerms: sampleTerms.join('\n'),
} as const satisfies Mails['refill-changed']

/** Another card for a refill that is canceled. */
export const sampleChangedEnded = {
  ...sampleChanged,
  what: 'Visa ending in 1111 is kept for your refill. It stays canceled, and nothing is charged, unless you restart it.',
  scope: 'all',
  next: [],
  undo: null,
  isEnded: true,
} as const satisfies Mails['refill-changed']

/** A change taken back: its words say what stands, and for what. */
export const sampleChangedBack = {
  ...sampleChanged,
  what: 'Your refill of Fri, Dec 25, 2026 is back.',
  scope: null,
  undo: null,
} as const satisfies Mails['refill-changed']

export const sampleDeclined = {
  ...plan,
  total: 13536,
  reason: 'The bank declined the card.',
  card: 'Visa ending in 4242',
  tries: 5,
  retryOn: 'Fri, Jan 8, 2027',
  nextIsLast: true,
  cardLink,
  skipLink,
} as const satisfies Mails['refill-declined']

export const sampleActionRequired = {
  ...plan,
  total: 13536,
  payLink: 'https://invoice.stripe.test/i/acct_1/test_YWJj',
  isReminder: false,
  until: 'Tue, Dec 29, 2026, 11:59 pm (EST)',
  cardLink,
} as const satisfies Mails['refill-action-required']

export const samplePaused = {
  ...plan,
  why: 'all_tries_failed',
  total: 13536,
  cardLink,
} as const satisfies Mails['refill-paused']

export const sampleStockWait = {
  ...plan,
  chargeOn: 'Fri, Dec 25, 2026',
  short: [nad],
  rest: [blend],
  stockLink,
  swapLink,
  skipLink,
} as const satisfies Mails['refill-stock-wait']

export const sampleCardExpiring = {
  ...plan,
  card: 'Visa ending in 4242',
  expires: '12/2026',
  nextOn: 'Sun, Jan 24, 2027',
  cardLink,
} as const satisfies Mails['refill-card-expiring']

export const samplePriceRise = {
  ...plan,
  name: 'The Inside-Out Protocol',
  from: 8330,
  to: 8925,
  effectiveOn: 'Sun, Jan 24, 2027',
  answerLink: `${refill}/price?key=v1.cHJpY2U`,
} as const satisfies Mails['refill-price-rise']

export const sampleYearly = {
  ...plan,
  startedOn: 'Wed, Nov 25, 2026',
  everyDays: 30,
  lines: [{ name: 'The Inside-Out Protocol', quantity: 1, total: 8330, isOnce: false }],
  subtotal: 8330,
  nextOn: 'Mon, Dec 20, 2027',
  refillTerms: sampleTerms.join('\n'),
} as const satisfies Mails['refill-yearly']

export const sampleCancelled = {
  ...plan,
  cancelledOn: 'Thu, Dec 17, 2026',
  stillComes: {
    number: 'VS-4T7K-92HM',
    link: 'https://store.test/orders/VS-4T7K-92HM?key=v1.c2lnbmVk',
  },
  restartLink: `${refill}/restart?key=v1.cmVzdGFydA`,
  undo: { link: `${refill}/undo?key=v1.dW5kbw&change=7`, until: 'Thu, Dec 17, 2026, 9:40 am (EST)' },
} as const satisfies Mails['refill-cancelled']

export const sampleFreshLink = { ...plan, days: 45 } as const satisfies Mails['refill-link']
export const sampleRefunded = {
  ...plan,
  total: 13536,
  why: 'cancelled',
} as const satisfies Mails['refill-refunded']
const sampleLeftOut = { ...sampleRefunded, why: 'left_out' } as const satisfies Mails['refill-refunded']
const sampleOtherAmount = {
  ...sampleRefunded,
  why: 'other_amount',
} as const satisfies Mails['refill-refunded']

const sampleHeld = {
  ...plan,
  why: 'address',
  chargeOn: 'Fri, Dec 25, 2026',
  addressLink: `${refill}/address?key=v1.YWRkcmVzcw`,
} as const satisfies Mails['refill-held']

const sampleCardGone = {
  ...plan,
  card: 'Visa ending in 4242',
  nextOn: 'Fri, Dec 25, 2026',
  cardLink,
} as const satisfies Mails['refill-card-gone']

/** The receipt of a later charge. */
export const sampleReceipt = {
  ...sampleConfirmation,
  number: 'VS-8CJR-3MVX',
  placedOn: 'Fri, Dec 25, 2026',
  link: 'https://store.test/orders/VS-8CJR-3MVX?key=v1.dHdv',
  lines: [sampleConfirmation.lines[0]],
  subtotal: 8330,
  discount: 0,
  shipping: 0,
  tax: 458,
  total: 8788,
  manageLink: plan.manageLink,
  cancelLink: plan.cancelLink,
  nextOn: 'Sun, Jan 24, 2027 at the earliest',
} as const satisfies Mails['order-confirmation']

const forms = {
  'refill-notice': [sampleNotice, sampleNoticeShort],
  'refill-changed': [sampleChanged, sampleChangedCharge, sampleChangedEnded, sampleChangedBack],
  'refill-declined': [sampleDeclined],
  'refill-action-required': [sampleActionRequired],
  'refill-paused': [samplePaused],
  'refill-stock-wait': [sampleStockWait],
  'refill-card-expiring': [sampleCardExpiring],
  'refill-price-rise': [samplePriceRise],
  'refill-yearly': [sampleYearly],
  'refill-cancelled': [sampleCancelled, { ...sampleCancelled, stillComes: null, undo: null }],
  'refill-link': [sampleFreshLink],
  'refill-refunded': [sampleRefunded, sampleLeftOut, sampleOtherAmount],
  'refill-held': [sampleHeld, { ...sampleHeld, why: 'other' }],
  'refill-card-gone': [sampleCardGone, { ...sampleCardGone, card: null, nextOn: null }],
} as const satisfies { readonly [T in Extract<MailTemplate, `refill-${string}`>]: readonly Mails[T][] }

/** Every refill mail, in each form worth a look: its template and its data. */
export const refillSamples = Object.entries(forms).flatMap(([template, every]) =>
  every.map((form) => [template, form] as const),
)
