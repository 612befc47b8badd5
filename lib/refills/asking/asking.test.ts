import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Offered } from '../actions/action.ts'
import { addDays } from '../calendar.ts'
import type { OpenRise } from '../prices/store.ts'
import { refusalOf } from '../simulation/deciding.ts'
import type { PlanSupply } from '../supply/store.ts'
import { aPlan, item, other, today } from '../testing/plan.ts'
import { isRepriced } from './asking.ts'
import { askAdd, askPrice, askQuantity, askStock, askSwap } from './contents.ts'
import { askCount } from './count.ts'
import { askMove, askPause, askRhythm } from './dates.ts'
import { countIn, dateIn, fieldsIn } from './fields.ts'

const offers: readonly Offered[] = [
  { item, units: 9 },
  { item: other, units: 1 },
]
const supply: PlanSupply = {
  ...{ sku: 'nad', name: 'NAD+', capsulesPerDay: 2, waiting: 0, counted: null },
  shipped: [{ on: '2026-11-24', capsules: 60 }],
}

describe('fields', () => {
  test('are choices alone', () => {
    const entries = [
      ...[
        ['to', '2027-01-01'],
        ['key', 'secret'],
        ['seen', '7'],
        ['$ACTION_ID', 'x'],
      ],
      ...[
        ['_rsc', '1'],
        ['agreed', 'yes'],
        ['terms', 'x'],
      ],
    ] as [string, unknown][]
    expect(fieldsIn([...entries, ['file', new File([], 'f')]])).toEqual({ to: '2027-01-01' })
  })

  test('whatever is typed is a date, a number, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(dateIn(text) ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(countIn(text) ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
    expect(dateIn('2027-02-30')).toBeNull()
    expect(['', ' ', '-1', '1.5', '99999', 'x'].map(countIn)).toEqual(Array(6).fill(null))
  })
})

describe('dates', () => {
  test('a week later stands there, and what is chosen wins', () => {
    expect(askMove(aPlan(), {}, today).wish).toEqual({
      kind: 'act',
      action: { kind: 'move', to: '2026-12-30' },
    })
    expect(askMove(aPlan(), { to: '2027-01-05' }, today).fields).toEqual({ to: '2027-01-05' })
    expect(askPause(aPlan(), {}, today).fields).toEqual({ until: '2027-01-22' })
  })

  test('what is no date is said and asks for nothing', () => {
    const { wish, problem } = askMove(aPlan(), { to: 'soon' }, today)
    expect(wish).toBeNull()
    expect(problem).toContain('Choose a date')
  })

  test('the rhythm of today asks for nothing', () => {
    expect(askRhythm(aPlan(), {}).wish).toBeNull()
    expect(askRhythm(aPlan(), { everyDays: '31' }).wish).toBeNull()
    expect(askRhythm(aPlan(), { everyDays: '60' }).wish).toEqual({
      kind: 'act',
      action: { kind: 'rhythm', everyDays: 60 },
    })
  })
})

describe('a picker offers what its rule allows, and nothing else', () => {
  const waiting = { last: { chargedOn: '2026-11-23', shippedOn: null } }
  const plans = [aPlan(), aPlan(waiting), aPlan(waiting, { chargeOn: '2026-12-03' })]
  test.each([
    ['move', askMove, (to: string) => ({ kind: 'move', to }) as const],
    ['pause', askPause, (until: string) => ({ kind: 'pause', until }) as const],
  ] as const)('%s', (_, ask, toAction) => {
    for (const plan of plans) {
      const [choice] = ask(plan, {}, today).choices
      if (choice?.kind !== 'date') throw new Error('no date is asked for')
      const { min, max, value } = choice
      expect(value >= min && value <= max).toBe(true)
      for (const date of [value, min, max])
        expect(refusalOf(plan, toAction(date), today)?.why ?? 'same').toBe('same')
      expect(refusalOf(plan, toAction(addDays(min, -1)), today)).toEqual({ why: 'date_past', earliest: min })
      expect(refusalOf(plan, toAction(addDays(max, 1)), today)).toEqual({ why: 'date_too_far', latest: max })
    }
  })
})

describe('contents', () => {
  test('a quantity as it is asks for nothing; another names its item', () => {
    expect(askQuantity(aPlan(), {}).wish).toBeNull()
    expect(askQuantity(aPlan(), { quantity: '3' }).wish).toMatchObject({
      action: { sku: 'nad', quantity: 3 },
    })
    expect(askQuantity(aPlan(), { quantity: 'three' }).problem).toContain('whole number')
  })

  test('a swap offers what is not there already, and shuts what is short', () => {
    const { choices, wish } = askSwap(aPlan(), offers, {})
    expect(wish).toBeNull()
    expect(choices).toMatchObject([
      { options: [{ value: 'stress', isShut: true, note: 'Only 1 left right now' }] },
    ])
    expect(askSwap(aPlan(), offers, { to: 'stress' }).wish).toMatchObject({
      action: { kind: 'swap', from: 'nad' },
    })
  })

  test('an addition is one of something until more is said', () => {
    expect(askAdd(aPlan(), offers, { sku: 'stress' }).wish).toMatchObject({ action: { quantity: 1 } })
    expect(askAdd(aPlan(), offers, { sku: 'gone' }).wish).toBeNull()
  })

  test('an addition is confirmed at the price its page showed, or not at all', () => {
    const fields = { sku: 'stress', quantity: '2' }
    const shown = askAdd(aPlan(), offers, fields).fields
    expect(shown).toEqual({ ...fields, price: '3825' })
    const dearer = [{ item: { ...other, unitAmount: 4000 }, units: 9 }]
    const { fields: asked } = askAdd(aPlan(), dearer, shown)
    expect(isRepriced(asked, shown)).toBe(true)
    expect(isRepriced(asked, fields)).toBe(true)
    expect(isRepriced(asked, asked)).toBe(false)
    expect(isRepriced(askQuantity(aPlan(), { quantity: '3' }).fields, { quantity: '3' })).toBe(false)
  })

  test('short stock: waiting stands there first, sending the rest only where there is one', () => {
    const short = { ...other, isOnce: false }
    const plan = aPlan({ items: [item, other] }, { stock: 'SHORT', state: 'NOTIFIED' })
    const asked = (rest: (typeof short)[], choice?: string) =>
      askStock(plan, { short: [short], rest }, choice ? { choice } : {}).wish
    expect(asked([{ ...item, isOnce: false }])).toMatchObject({ action: { kind: 'wait_for_stock' } })
    expect(asked([{ ...item, isOnce: false }], 'rest')).toMatchObject({
      action: { kind: 'ship_rest', short: ['stress'] },
    })
    expect(asked([], 'rest')).toMatchObject({ action: { kind: 'wait_for_stock' } })
  })

  test('a higher price is neither agreed to nor refused before she says', () => {
    const rise: OpenRise = { id: 'rise', sku: 'nad', from: 5865, to: 6200, effectiveOn: '2026-12-15' }
    expect(askPrice(aPlan(), [rise], {}, today).wish).toBeNull()
    expect(askPrice(aPlan(), [rise], { answer: 'keep' }, today).wish).toMatchObject({
      kind: 'keep_price',
      riseId: 'rise',
    })
    expect(askPrice(aPlan(), [rise], { answer: 'agree' }, today).wish).toMatchObject({
      action: { amount: 6200 },
    })
    expect(askPrice(aPlan(), [], { answer: 'agree' }, today).wish).toBeNull()
  })

  test('a higher price never holds before its date', () => {
    const rise: OpenRise = { id: 'rise', sku: 'nad', from: 5865, to: 6200, effectiveOn: '2026-12-24' }
    const { wish, choices } = askPrice(aPlan(), [rise], { answer: 'agree' }, today)
    expect(wish).toBeNull()
    expect(choices).toMatchObject([
      { options: [{}, { isShut: true, note: expect.stringMatching(/Dec 23.*stays at \$58.65/) }] },
    ])
  })
})

describe('a count', () => {
  test('asks for nothing before it is made, and then for the date that follows from it', () => {
    expect(askCount(aPlan(), [supply], {}, today).wish).toBeNull()
    expect(askCount(aPlan(), [supply], { 'left.nad': '20' }, today).wish).toMatchObject({
      action: { counts: { nad: 20 }, chargeOn: addDays(today, 6) },
    })
  })

  test('a parcel that is still to come lasts as well', () => {
    const waiting = { ...supply, shipped: [], waiting: 60 }
    expect(askCount(aPlan(), [waiting], { 'left.nad': '20' }, today).wish).toMatchObject({
      action: { chargeOn: addDays(today, 36) },
    })
  })

  test('what is no number of capsules is said', () => {
    for (const left of ['many', '-3', '2001'])
      expect(askCount(aPlan(), [supply], { 'left.nad': left }, today).problem).toContain('whole number')
  })
})
