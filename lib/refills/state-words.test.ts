import { describe, expect, test, vi } from 'vitest'
import type { Cycle, Plan } from './plan.ts'
import { restartTerms } from './restart-terms.ts'
import { nextWords, stateWords } from './state-words.ts'
import { aPlan, item, today } from './testing/plan.ts'

vi.mock('@/lib/platform/env.ts', () => ({ env: () => ({ STORE_TIME_ZONE: 'America/New_York' }) }))

const quote = { lines: [{ ...item, isOnce: false }], subtotal: 11730, tax: 704, total: 12434 }
const said = (plan: Plan) => {
  const { says, more } = stateWords(plan, today)
  return `${says} ${more}`.trim()
}
const charged = (cycle: Partial<Cycle>) => aPlan({}, { quote, ...cycle })

describe('how a refill stands, in words', () => {
  test('running: what is charged next, and until when it can be changed', () => {
    expect(said(charged({ state: 'NOTIFIED' }))).toBe(
      'Next charge: Wed, Dec 23, 2026, $124.34, tax included. You can change it until Tue, Dec 22, 2026, 11:59 pm (EST).',
    )
    expect(nextWords(aPlan())).toBe('Next charge: Wed, Dec 23, 2026, $117.30, plus sales tax.')
  })

  test('on its day it can only be canceled', () => {
    expect(said(charged({ state: 'NOTIFIED', chargeOn: today }))).toContain('you can still cancel')
  })

  test('a parcel that has not left moves the date, and never makes it earlier', () => {
    expect(said(aPlan({ last: { chargedOn: today, shippedOn: null } }))).toContain('never earlier')
  })

  test('a charge that failed says the amount, why, and the next try', () => {
    const words = said(
      charged({ state: 'DUNNING', retryOn: '2026-12-03', declineCode: 'insufficient_funds' }),
    )
    expect(words).toMatch(
      /\$124\.34 on Wed, Dec 23, 2026 did not go through\. .*not enough money.*Thu, Dec 3, 2026/,
    )
  })

  test('a bank that asks says until when', () => {
    expect(said(charged({ state: 'ACTION_REQUIRED', failedOn: '2026-12-01' }))).toBe(
      'Your bank asks you to confirm the charge of $124.34. Until Tue, Dec 15, 2026. After that your refill pauses.',
    )
  })

  test('everything else is said too', () => {
    expect(said(charged({ state: 'CHARGING' }))).toContain('is being charged $124.34 now')
    expect(said(charged({ state: 'STOCK_WAIT' }))).toContain('nothing was charged')
    expect(said(charged({ state: 'STOCK_WAIT', waitsForStock: true }))).toContain('as you chose')
    expect(said(aPlan({ state: 'PAUSED', pauseReason: 'CUSTOMER' }))).toContain(
      'Paused. Next charge: Wed, Dec 23',
    )
    expect(said(aPlan({ state: 'PAUSED', pauseReason: 'PAYMENT' }, { state: 'UNPAID', quote }))).toContain(
      'The charge of $124.34 with Visa ending in 4242 could not be made',
    )
    const ended = aPlan({ state: 'CANCELLED', cancelledAt: new Date('2026-12-01T03:00:00Z') })
    expect(said(ended)).toBe('You canceled this refill on Mon, Nov 30, 2026. Nothing further is charged.')
  })
})

test('the terms of a restart name what the plan holds, what it costs and when', () => {
  const { statements, box } = restartTerms(aPlan(), new Date('2026-12-01T12:00:00Z'))
  expect(statements[0]).toBe('What refills: 2 × NAD+ Vital Energy Complex.')
  expect(statements.join(' ')).toContain('Price: $117.30 for each refill')
  expect(statements.join(' ')).toContain('Next charge: Wed, Dec 23, 2026, then every 30 days')
  expect(statements.join(' ')).not.toContain('First charge')
  expect(box).toContain('next on Wed, Dec 23, 2026, until I cancel.')
})
