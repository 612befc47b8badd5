import { expect, test } from 'vitest'
import type { AskView, Preview } from '@/lib/refills/asking/queries.ts'
import type { Plan } from '@/lib/refills/plan.ts'
import { plan, unpaidPlan } from '@/lib/refills/simulation/example.ts'
import { pageWords } from './page-words.ts'

const today = '2026-12-24'

function buttonOf(shown: Plan) {
  const asking: AskView['asking'] = { choices: [], wish: null, problem: null, fields: {} }
  const preview: Extract<Preview, { ok: true }> = { ok: true, scope: 'all', after: [], plan: shown }
  return pageWords.card.button({
    plan: shown,
    today,
    asking,
    isClosed: false,
    before: [],
    terms: null,
    preview,
  })
}

test('a card that is charged at once is named with its amount, above the button and on it', () => {
  const rests = unpaidPlan('UNPAID', { state: 'PAUSED', pauseReason: 'PAYMENT' })
  for (const waiting of [rests, unpaidPlan('DUNNING'), unpaidPlan('ACTION_REQUIRED')]) {
    expect(pageWords.card.says(waiting, today)).toContain('charged $64.52 for it today, tax included')
    expect(buttonOf(waiting)).toBe('Pay $64.52 with this card now')
  }
})

test('a card that is charged later, or not at all, says so', () => {
  expect(buttonOf(plan())).toBe('Pay with this card from now on')
  expect(buttonOf(plan({ state: 'CANCELLED' }))).toBe('Keep this card for a restart')
  expect(pageWords.card.says(plan(), today)).not.toContain('today')
})

test('counting names the days it keeps for packing, and promises no day of arrival', () => {
  const says = (leadDays: number) => pageWords.count.says(plan({ leadDays }), today)
  expect(says(2)).toContain('moves to 2 days before the first product runs out, for packing')
  expect(says(1)).toContain('moves to 1 day before')
  expect(says(0)).toContain('moves to the day the first product runs out')
  expect(says(2)).toContain('Time on the road is not counted in.')
  expect(says(2)).not.toMatch(/arrive/)
})

test('a pause stops charges, and not what is paid for already', () => {
  expect(pageWords.pause.says(plan(), today)).toContain('what is paid for already still comes')
})
