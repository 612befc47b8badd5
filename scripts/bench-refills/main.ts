/**
 * `npm run bench:refills`: thousands of refills through the whole engine, against the Stripe sandbox and a real PostgreSQL,
 * with two workers of which one is killed in the middle; then the books are compared with Stripe's.
 *
 *   --plans N    how many are announced, and how many are charged (10000)
 *
 * Webhooks are switched off: each would only find what the charge's own answer has settled.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Pool } from 'pg'
import { addDays, earliestChargeOn } from '@/lib/refills/calendar.ts'
import { readMachine } from '../measure/machine.ts'
import { reports } from '../measure/place.ts'
import { inSession, type Session } from '../measure/session.ts'
import type { Plan as StackPlan } from '../stack/plan.ts'
import { Problem } from '../stack/problem.ts'
import { killOne, planEngine, startOutside, startWorkers } from './engine-stack.ts'
import { readOptions } from './options.ts'
import { copyCustomers, SandboxApi } from './people.ts'
import { countBroken } from './proof.ts'
import { type RefillReport, toMarkdown } from './report.ts'
import { ADDRESS, LINE, seedNotices, seedPlans, seedProduct } from './seed.ts'
import { type Drained, untilDrained } from './watch.ts'

await inSession(async (session) => {
  const { plans } = readOptions()
  const startedAt = new Date().toISOString()
  const machine = readMachine()
  const plan = await planEngine(session)
  await startOutside(session, plan)
  Object.assign(process.env, plan.env, { LOG_LEVEL: 'silent' })
  // One connection: the seed keeps its ids in a table of the connection's own.
  const pool = new Pool({ connectionString: plan.env.DATABASE_URL, max: 1 })
  // When the stack ends early, why it did is what counts.
  pool.on('error', () => undefined)
  const report = { startedAt, machine, plans, ...(await measure(session, plan, pool, plans)) }
  await pool.end()
  mkdirSync(reports, { recursive: true })
  writeFileSync(path.join(reports, 'bench-refills.json'), `${JSON.stringify(report, null, 2)}\n`)
  console.log(`\n${toMarkdown(report)}\n\nAlso in .measure/bench-refills.json.`)
  const broken = Object.values(report.broken).filter((count) => count !== 0).length
  if (broken > 0) throw new Problem(`${broken} of what must hold does not.`)
})

type Measured = Omit<RefillReport, 'startedAt' | 'machine' | 'plans'>

async function measure(session: Session, plan: StackPlan, pool: Pool, plans: number): Promise<Measured> {
  const { progress } = session
  await progress.step(`${2 * plans} refills`, () => seedAll(plan, pool, plans))
  await progress.step('Two workers', () => startWorkers(session, plan))
  const announced = await progress.step('Announcing', () => announce(pool))
  const { charged, cutOff } = await progress.step('Charging', () => charge(pool, plans))
  return { announced, charged, cutOff, broken: Object.fromEntries(await countBroken(pool)) }
}

/** The first half is to be announced today, the second was announced eleven days ago and due three days ago. */
async function seedAll(plan: StackPlan, pool: Pool, plans: number): Promise<void> {
  const { todayAt } = await import('@/lib/refills/today.ts')
  const { quoteRefill } = await import('@/lib/payments/refill-quote.ts')
  const stripe = new SandboxApi(plan.ports.stripe, plan.env.STRIPE_SECRET_KEY ?? '')
  const template = await stripe.makeCustomer()
  await stripe.silenceWebhooks()
  await copyCustomers(pool, template, 1, 2 * plans)
  await seedProduct(pool, 3 * plans)
  const today = todayAt(new Date())
  await seedPlans(pool, {
    from: 1,
    to: plans,
    startedOn: addDays(today, -22),
    chargeOn: earliestChargeOn(today),
  })
  const due = addDays(today, -3)
  await seedPlans(pool, { from: plans + 1, to: 2 * plans, startedOn: addDays(due, -30), chargeOn: due })
  const { name, ...address } = ADDRESS
  const quoted = await quoteRefill({
    ...{ cycleId: 'bench', planNumber: 'bench', customerId: template.customerId, currency: 'USD' },
    ...{ lines: [LINE], name, address, automaticTax: true },
  })
  await stripe.deleteCustomer(template.customerId)
  await seedNotices(pool, { lines: [LINE], ...quoted }, new Date(`${addDays(due, -8)}T15:00:00Z`))
  // The due ones wait for their turn: first the others are announced.
  await pool.query(
    `UPDATE plan SET pause_reason = 'PAYMENT', state = 'PAUSED' FROM bench_seed s WHERE s.plan = plan.id`,
  )
  await pool.query('ANALYZE')
}

async function announce(pool: Pool): Promise<Drained> {
  await sweep(pool)
  const count = () =>
    countOf(pool, `SELECT COUNT(*)::int AS n FROM notice WHERE kind = 'ADVANCE' AND charge_on > now()::date`)
  const drained = await untilDrained(pool, { count, jobs: ['sweep-refills', 'advance-plan'] })
  await untilDrained(pool, {
    count: () => countOf(pool, `SELECT COUNT(*)::int AS n FROM mail WHERE state = 'SENT'`),
    jobs: ['send-mail'],
  })
  return drained
}

async function charge(pool: Pool, plans: number): Promise<{ charged: Drained; cutOff: number }> {
  const { moveClock, now } = await import('@/lib/platform/clock.ts')
  await pool.query(`UPDATE plan SET pause_reason = NULL, state = 'ACTIVE' WHERE pause_reason = 'PAYMENT'`)
  const count = () => countOf(pool, `SELECT COUNT(*)::int AS n FROM cycle WHERE state = 'PAID'`)
  const jobs = ['sweep-refills', 'advance-plan']
  await sweep(pool)
  let isKilled = false
  const onProgress = async (done: number) => {
    if (isKilled || done < plans / 2) return
    isKilled = true
    await killOne()
  }
  const charged = await untilDrained(pool, { count, jobs, onProgress })
  const cutOff = await countOf(pool, `SELECT COUNT(*)::int AS n FROM attempt WHERE state = 'OPEN'`)
  // What the killed worker left is looked at again ten minutes later: so they pass.
  for (let round = 0; round < 2; round += 1) {
    moveClock(new Date(now().getTime() + 11 * 60_000))
    await sweep(pool)
    await untilDrained(pool, { count, jobs })
  }
  return { charged, cutOff }
}

async function sweep(pool: Pool): Promise<void> {
  await pool.query(`SELECT graphile_worker.add_job('sweep-refills', '{}'::json, job_key => 'sweep-refills')`)
}

async function countOf(pool: Pool, sql: string): Promise<number> {
  return (await pool.query<{ n: number }>(sql)).rows[0]?.n ?? 0
}
