/**
 * Sales tax on dietary supplements by US state, in percent: one fixed figure a state, in place of Stripe Tax's addresses.
 * States without a figure charge none (Alaska, Delaware, Montana, New Hampshire and Oregon have no state sales tax).
 */
const PERCENT_BY_STATE: Readonly<Record<string, number>> = {
  AL: 4,
  AZ: 5.6,
  AR: 6.5,
  CA: 7.25,
  CO: 2.9,
  CT: 6.35,
  DC: 6,
  FL: 6,
  GA: 4,
  HI: 4,
  ID: 6,
  IL: 6.25,
  IN: 7,
  IA: 6,
  KS: 6.5,
  KY: 6,
  LA: 4.45,
  ME: 5.5,
  MD: 6,
  MA: 6.25,
  MI: 6,
  MN: 6.875,
  MS: 7,
  MO: 4.225,
  NE: 5.5,
  NV: 6.85,
  NJ: 6.625,
  NM: 4.875,
  NY: 4,
  NC: 4.75,
  ND: 5,
  OH: 5.75,
  OK: 4.5,
  PA: 6,
  RI: 7,
  SC: 6,
  SD: 4.2,
  TN: 7,
  TX: 6.25,
  UT: 4.85,
  VT: 6,
  VA: 5.3,
  WA: 6.5,
  WV: 6,
  WI: 5,
  WY: 4,
}

/** States that also tax what shipping costs. */
const TAXES_SHIPPING = new Set([
  'AR',
  'CT',
  'DC',
  'FL',
  'GA',
  'HI',
  'IN',
  'KS',
  'KY',
  'MI',
  'MN',
  'MS',
  'NE',
  'NJ',
  'NM',
  'NY',
  'NC',
  'ND',
  'OH',
  'PA',
  'RI',
  'SC',
  'SD',
  'TN',
  'TX',
  'VT',
  'WA',
  'WV',
  'WI',
])

/** Stripe's code for what is never taxed. */
const NONTAXABLE_CODE = 'txcd_00000000'

export interface TaxPlace {
  country: string
  state: string | null
}

/** Percent of tax on goods with this tax code, and on shipping, at a place. */
export function taxPercent(place: TaxPlace, taxCode: string | null): number {
  if (place.country !== 'US' || !place.state || taxCode === NONTAXABLE_CODE) return 0
  return PERCENT_BY_STATE[place.state] ?? 0
}

export function shippingTaxPercent(place: TaxPlace): number {
  return place.state && TAXES_SHIPPING.has(place.state) ? taxPercent(place, null) : 0
}
