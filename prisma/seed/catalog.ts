/**
 * The owner's unknowns, in their one home. Everything marked ASSUMED was not stated by the owner: replace it, and
 * README's list with it. Amounts are minor units of USD; capsule counts are capsules; ingredient amounts are milligrams
 * a serving, and null means "not stated", which is what the page then says.
 */

/** Stripe's tax code "Dietary Supplements". */
const SUPPLEMENT_TAX_CODE = 'txcd_40090001'

/** ASSUMED: a refill costs 15 % less, rounded to the cent. */
const refillPrice = (oneTime: number) => Math.round((oneTime * 85) / 100)

export type ProductSeed = {
  sku: string
  name: string
  step: number | null
  capsules: number
  capsulesPerDay: number
  oneTime: number
  refill: number
  ingredients: { name: string; form: string | null; amountMg: number | null }[]
  lots: { code: string; expiresOn: string; bottles: number }[]
}

export type ProtocolSeed = {
  sku: string
  name: string
  oneTime: number
  refill: number
  parts: { sku: string; quantity: number }[]
}

export const products: ProductSeed[] = [
  {
    sku: 'nad-complex',
    name: 'NAD+ Vital Energy Complex',
    step: 4,
    capsules: 60,
    capsulesPerDay: 2, // ASSUMED
    oneTime: 69_00, // ASSUMED
    refill: refillPrice(69_00),
    ingredients: [
      { name: 'NAD+', form: 'nicotinamide adenine dinucleotide', amountMg: 500 },
      { name: 'Quercetin', form: null, amountMg: 250 },
      { name: 'Resveratrol', form: null, amountMg: 150 },
    ],
    // ASSUMED: demo lots, so that the shelf is not empty.
    lots: [
      { code: 'DEMO-N1', expiresOn: '2027-10-31', bottles: 120 },
      { code: 'DEMO-N2', expiresOn: '2028-04-30', bottles: 240 },
    ],
  },
  {
    sku: 'stress-balance',
    name: 'Stress Balance Adaptogen Blend',
    step: null,
    capsules: 60,
    capsulesPerDay: 2, // ASSUMED
    oneTime: 45_00, // ASSUMED
    refill: refillPrice(45_00),
    ingredients: [
      { name: 'KSM-66 ashwagandha', form: 'root extract', amountMg: null },
      { name: 'Korean ginseng', form: null, amountMg: null },
    ],
    // ASSUMED: demo lots.
    lots: [
      { code: 'DEMO-S1', expiresOn: '2027-09-30', bottles: 120 },
      { code: 'DEMO-S2', expiresOn: '2028-03-31', bottles: 240 },
    ],
  },
]

export const protocols: ProtocolSeed[] = [
  {
    sku: 'inside-out-protocol',
    name: 'The Inside-Out Protocol',
    oneTime: 98_00, // ASSUMED
    refill: refillPrice(98_00),
    parts: [
      { sku: 'nad-complex', quantity: 1 },
      { sku: 'stress-balance', quantity: 1 },
    ],
  },
  {
    sku: 'inside-out-protocol-90',
    name: 'The Inside-Out Protocol, 90 days',
    oneTime: 279_00, // ASSUMED
    refill: refillPrice(279_00),
    parts: [
      { sku: 'nad-complex', quantity: 3 },
      { sku: 'stress-balance', quantity: 3 },
    ],
  },
]

/** ASSUMED: what delivery costs and where to. */
export const shipping = {
  flatRate: 5_95,
  freeFrom: 75_00,
  countries: ['US'],
  label: 'Standard delivery',
}

/** ASSUMED: days between a charge and its parcel leaving that a refill's dates allow for. */
export const refills = { leadDays: 2 }

export const taxCode = SUPPLEMENT_TAX_CODE
