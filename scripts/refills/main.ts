/**
 * `npm run refills`: does for the running store what its sweep does every ten minutes; with `--dry-run` it writes nothing
 * and says what would be done.
 *
 *   --dry-run              say what is due, plan by plan
 *   --as-of 2027-02-01     with --dry-run: what the next step of each refill would be on that day, were nothing to happen until then
 *   --plan VR-XXXX-XXXX    this refill alone
 *   --propose-price SKU    ask everybody who pays less to agree to today's refill price
 */
import type { Temporal } from 'temporal-polyfill'
import { now } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { queueAdvance } from '@/lib/refills/engine/due/store.ts'
import { forecast, forecastOf } from '@/lib/refills/engine/forecast.ts'
import { sweepRefills } from '@/lib/refills/engine/sweep.ts'
import { proposePrice } from '@/lib/refills/prices/store.ts'
import { findPlanId } from '@/lib/refills/store.ts'
import { asProblem, Problem } from '../stack/problem.ts'
import { refillsAre, sayForecast, saySum } from './say.ts'
import { storeVariables } from './store-variables.ts'
import { readWish, type Wish } from './wish.ts'

try {
  const wish = readWish(process.argv.slice(2))
  Object.assign(process.env, storeVariables(), { STORE_PROCESS: 'refills', LOG_LEVEL: 'silent' })
  await grant(wish)
} catch (error) {
  console.error(asProblem(error).message)
  process.exitCode = 1
}
// The pool would keep this process for half a minute.
process.exit()

async function grant(wish: Wish): Promise<void> {
  const context = { requestId: `refills-by-hand-${process.pid}`, now: now() }
  if (wish.kind === 'show') return show(wish)
  if (wish.kind === 'propose_price') {
    const asked = await proposePrice(wish.sku, context)
    if (asked === null) throw new Problem(`Nothing of the sku ${wish.sku} is sold as a refill.`)
    console.log(`${refillsAre(asked)} asked to agree to the price of ${wish.sku}.`)
    return
  }
  if (wish.plan === null) {
    console.log(`${refillsAre(await sweepRefills(context))} queued; the worker does the rest.`)
    return
  }
  const found = await findPlanId(wish.plan)
  if (!found) throw unknownPlan(wish.plan)
  await queueAdvance([found.id], context.requestId)
  console.log(`${wish.plan} is queued; the worker does the rest.`)
}

async function show({ asOf, plan }: Extract<Wish, { kind: 'show' }>): Promise<void> {
  const at = asOf === null ? now() : endOf(asOf)
  if (at < now())
    throw new Problem(`${asOf} is over: what was due then is done or due now. Leave --as-of out.`)
  if (plan !== null) {
    const found = await forecastOf(plan, at)
    if (!found) throw unknownPlan(plan)
    console.log(sayForecast(found))
    return
  }
  let due = 0
  for await (const one of forecast(at)) {
    console.log(sayForecast(one))
    due += 1
  }
  console.log(saySum(due, { isToday: asOf === null }))
}

/** The last minute of a day: all that is due on it is due by then. */
function endOf(date: Temporal.PlainDate): Date {
  const zoned = date.toZonedDateTime({ timeZone: env().STORE_TIME_ZONE, plainTime: '23:59' })
  return new Date(zoned.epochMilliseconds)
}

function unknownPlan(number: string): Problem {
  return new Problem(`There is no refill ${number} in this store.`)
}
