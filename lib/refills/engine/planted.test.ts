/** The properties find what is wrong: each of these bugs is planted into a rule, and the same sequences that pass without it must catch it. */
import { afterEach, expect, test, vi } from 'vitest'
import { whatever } from '../simulation/sequences.ts'
import { comeToRest, moneyMustAddUp, mustNotBurst } from '../simulation/watch.ts'

const SEQUENCES = 400

type Bug = 'another_amount' | 'counted_twice' | 'stock_goes_while_asked'
const planted = vi.hoisted((): { bug: Bug | null } => ({ bug: null }))

vi.mock('@/lib/platform/env.ts', () => import('../simulation/env.ts'))
vi.mock('./verdict.ts', async (load) => {
  const real = await load<typeof import('./verdict.ts')>()
  const isAsAnnounced: typeof real.isAsAnnounced = (bill, cycle) =>
    planted.bug === 'another_amount' || real.isAsAnnounced(bill, cycle)
  const verdictOf: typeof real.verdictOf = (plan, cycle, reading, source) =>
    planted.bug === 'counted_twice' && cycle.state === 'PAID' && reading.status === 'paid'
      ? { kind: 'paid' }
      : real.verdictOf(plan, cycle, reading, source)
  return { ...real, isAsAnnounced, verdictOf }
})
vi.mock('./step.ts', async (load) => {
  const real = await load<typeof import('./step.ts')>()
  const stepOf: typeof real.stepOf = (plan, facts) =>
    planted.bug === 'stock_goes_while_asked' &&
    plan.cycle.state === 'ACTION_REQUIRED' &&
    plan.cycle.stock === 'PROMISED'
      ? { kind: 'release_stock' }
      : real.stepOf(plan, facts)
  return { ...real, stepOf }
})

vi.setConfig({ testTimeout: 60_000 })
afterEach(() => {
  planted.bug = null
})

function look(): void {
  whatever(
    SEQUENCES,
    () => true,
    (world) => {
      comeToRest(world)
      moneyMustAddUp(world)
      mustNotBurst(world)
    },
  )
}

test('without a bug, the sequences pass', () => {
  expect(look).not.toThrow()
})

test.each<[Bug, RegExp]>([
  ['another_amount', /charged \d+, announced \d+/],
  ['counted_twice', /order_of_cycle_is_quoted|order_cycle_id_key/],
  ['stock_goes_while_asked', /bottles that may go/],
])('%s is caught', (bug, words) => {
  planted.bug = bug
  let found: unknown = null
  try {
    look()
  } catch (error) {
    found = error instanceof Error ? error.cause : error
  }
  expect(String(found)).toMatch(words)
})
