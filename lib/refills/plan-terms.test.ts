import { expect, test, vi } from 'vitest'
import { termsText } from '@/lib/checkout/refill-terms.ts'
import type { Action } from './actions/action.ts'
import { newTermsOf } from './plan-terms.ts'
import { allowed, factsOn } from './simulation/deciding.ts'
import { aPlan, other, today } from './testing/plan.ts'

vi.mock('@/lib/platform/env.ts', () => ({ env: () => ({ STORE_TIME_ZONE: 'America/New_York' }) }))

const running = aPlan()
const { now } = factsOn(today)
const rise = { riseId: 'rise', amount: 6200, effectiveOn: '2026-12-15' }

function termsAfter(action: Action, before = running) {
  return newTermsOf(before, allowed(before, action, today).plan, now)
}

test.each([
  [{ kind: 'rhythm', everyDays: 45 }, 'every 45 days'],
  [{ kind: 'quantity', sku: 'nad', quantity: 3 }, '3 × NAD+'],
  [{ kind: 'swap', from: 'nad', to: { item: other, units: 9 } }, '2 × Stress Balance'],
  [{ kind: 'accept_price', sku: 'nad', ...rise }, 'Price: $124.00'],
] as const satisfies readonly (readonly [Action, string])[])(
  'after $0.kind the terms say what is agreed to now',
  (action, named) => {
    const agreed = termsAfter(action)
    expect(agreed?.agreedBy).toBe('button')
    const words = agreed ? termsText(agreed.terms) : ''
    expect(words).toContain(named)
    expect(words).toMatch(/By confirming I agree to be charged \$[\d.]+ every \d+ days, next on /)
  },
)

test.each([
  { kind: 'skip' },
  { kind: 'move', to: '2026-12-20' },
  { kind: 'pause', until: '2027-02-01' },
  { kind: 'add_once', offer: { item: other, units: 9 }, quantity: 1 },
  { kind: 'cancel' },
] as const satisfies readonly Action[])('after $kind the terms agreed to go on', (action) => {
  expect(termsAfter(action)).toBeNull()
})

test('a date that is announced with the change is told so; another gets its mail on its day', () => {
  const soon = aPlan({}, { chargeOn: '2026-12-05', state: 'NOTIFIED' })
  const words = (plan: typeof running) => {
    const agreed = termsAfter({ kind: 'quantity', sku: 'nad', quantity: 3 }, plan)
    return agreed ? termsText(agreed.terms) : ''
  }
  expect(words(soon)).toContain('The one about the next charge comes today')
  expect(words(soon)).toContain('next on Sat, Dec 5, 2026')
  expect(words(running)).toContain('The first one comes on Tue, Dec 15, 2026.')
})

test('a restart agrees by its box to what the plan holds, what it costs and when', () => {
  const ended = aPlan({ state: 'CANCELLED', cancelledAt: new Date() }, { state: 'CANCELLED' })
  const agreed = termsAfter({ kind: 'restart' }, ended)
  expect(agreed?.agreedBy).toBe('box')
  const { statements, box } = agreed?.terms ?? { statements: [], box: '' }
  expect(statements[0]).toBe('What refills: 2 × NAD+ Vital Energy Complex.')
  expect(statements.join(' ')).toContain('Price: $117.30 for each refill')
  expect(statements.join(' ')).toContain('Next charge: Wed, Dec 23, 2026, then every 30 days')
  expect(statements.join(' ')).not.toContain('First charge')
  expect(box).toMatch(/^I agree to be charged .* next on Wed, Dec 23, 2026, until I cancel\.$/)
})
