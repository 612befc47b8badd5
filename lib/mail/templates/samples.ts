/** Data for trying the mails out: in the tests, and by hand. */
import type { Mails } from '../mail.ts'

/** Refill terms in the shape of lib/checkout/refill-terms.ts. */
export const sampleTerms = [
  'What refills: 1 × The Inside-Out Protocol.',
  'Price: $83.30 for each refill, plus any sales tax. Delivery of refills is free. This price stays until you agree to another.',
  'First charge: today, Wed, Nov 25, 2026. Next charge: Fri, Dec 25, 2026, then every 30 days until you cancel. If a parcel leaves late, the next date moves later with it, never earlier.',
  'Before every charge: an email 8 days ahead with the amount and the date. The first one comes on Thu, Dec 17, 2026.',
  'To change, skip or cancel the next refill: until Thu, Dec 24, 2026, 11:59 pm (EST).',
  'How to cancel: online, in your account or from the link in any email we send you, or by writing to contact@vitaalskin.com. It takes effect at once and costs nothing.',
  'Your card is kept safely at Stripe for these charges.',
  'I agree to be charged $83.30 every 30 days, next on Fri, Dec 25, 2026, until I cancel.',
]

/** An order of a refill and of something bought once, with every kind of sum. */
export const sampleConfirmation = {
  number: 'VS-4T7K-92HM',
  placedOn: 'Wed, Nov 25, 2026',
  link: 'https://store.test/orders/VS-4T7K-92HM?key=v1.c2lnbmVk',
  name: 'Marianne O’Neill-Castellanos',
  lines: [
    {
      name: 'The Inside-Out Protocol',
      quantity: 1,
      total: 8330,
      everyDays: 30,
      parts: [
        { sku: 'nad-complex', name: 'NAD+ Vital Energy Complex', quantity: 1 },
        { sku: 'stress-balance', name: 'Stress Balance Adaptogen Blend', quantity: 1 },
      ],
    },
    {
      name: 'Stress Balance Adaptogen Blend',
      quantity: 2,
      total: 9000,
      everyDays: null,
      parts: [{ sku: 'stress-balance', name: 'Stress Balance Adaptogen Blend', quantity: 1 }],
    },
  ],
  currency: 'USD',
  subtotal: 17330,
  discount: 1733,
  shipping: 595,
  shippingName: 'Standard delivery',
  tax: 1287,
  total: 17479,
  address: ['Marianne O’Neill-Castellanos', '12 Wharf Street', 'Apt 4', 'Portland, ME 04101', 'US'],
  refillTerms: sampleTerms.join('\n'),
  awaitingStock: false,
  manageLink: null,
  cancelLink: null,
  nextOn: null,
} as const satisfies Mails['order-confirmation']

export const sampleLinks = {
  orders: [
    {
      number: 'VS-4T7K-92HM',
      placedOn: 'Wed, Nov 25, 2026',
      link: 'https://store.test/orders/VS-4T7K-92HM?key=v1.b25l',
    },
    {
      number: 'VS-8CJR-3MVX',
      placedOn: 'Mon, Oct 26, 2026',
      link: 'https://store.test/orders/VS-8CJR-3MVX?key=v1.dHdv',
    },
  ],
} as const satisfies Mails['order-links']

export const sampleFailure = {
  cartLink: 'https://store.test/cart',
} as const satisfies Mails['payment-failed']

export const sampleShipped = {
  number: 'VS-4T7K-92HM',
  shippedOn: 'Fri, Nov 27, 2026',
  link: 'https://store.test/orders/VS-4T7K-92HM?key=v1.c2lnbmVk',
  name: 'Marianne O’Neill-Castellanos',
  bottles: [
    {
      name: 'NAD+ Vital Energy Complex',
      quantity: 1,
      lotCode: 'DEMO-NAD-1',
      bestBefore: 'Sun, Oct 31, 2027',
    },
    {
      name: 'Stress Balance Adaptogen Blend',
      quantity: 3,
      lotCode: 'DEMO-STR-1',
      bestBefore: 'Tue, Nov 30, 2027',
    },
  ],
  carrier: 'USPS',
  trackingNumber: '9400111202555555555555',
  trackingLink: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=9400111202555555555555',
  address: [
    'Marianne O’Neill-Castellanos',
    '12 Wharf Street',
    'Apt 4',
    'Portland, ME 04101',
    'United States',
  ],
  refill: {
    planNumber: 'VR-4T7K-92HM',
    nextOn: 'Fri, Dec 25, 2026',
    manageLink: 'https://store.test/refills/VR-4T7K-92HM?key=v1.cGxhbg',
  },
} as const satisfies Mails['order-shipped']

export const sampleRefunded = {
  number: 'VS-4T7K-92HM',
  link: 'https://store.test/orders/VS-4T7K-92HM?key=v1.c2lnbmVk',
  name: 'Marianne O’Neill-Castellanos',
  currency: 'USD',
  amount: 4687,
  lines: [{ name: 'Stress Balance Adaptogen Blend', quantity: 1 }],
  delivery: true,
  isAll: false,
  isCancelled: false,
} as const satisfies Mails['order-refunded']
