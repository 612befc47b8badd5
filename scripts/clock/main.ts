/**
 * `npm run clock`: what time it is in the running demo. `npm run clock -- +8d` moves it on and lets every day passed over
 * do its work: notices, charges, retries.
 *
 *   +8d · +6h        so many days or hours on
 *   2027-02-01       to ten in the morning of that date, in the store's zone
 *   next             to the first day on which something falls due
 *   reset            back to the real time; with refills only with --force
 */
import { formatDateTime } from '@/lib/platform/calendar.ts'
import { now } from '@/lib/platform/clock.ts'
import { parseMove } from '@/lib/time-machine/move.ts'
import { travel } from '@/lib/time-machine/travel.ts'
import { sayTally, sayTravel } from '@/lib/time-machine/words.ts'
import { asProblem, Problem } from '../stack/problem.ts'
import { demoVariables } from './demo.ts'

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  console.error(asProblem(error).message)
  process.exitCode = 1
}
// The pool would keep this process for half a minute.
process.exit()

/** @returns the exit code */
async function run(words: readonly string[]): Promise<number> {
  const [typed] = words.filter((word) => !word.startsWith('--'))
  const variables = demoVariables()
  Object.assign(process.env, variables, { STORE_PROCESS: 'clock', LOG_LEVEL: 'silent' })
  const zone = variables.STORE_TIME_ZONE ?? 'America/New_York'
  console.log(`It is ${formatDateTime(zone, now())} in the store.`)
  if (typed === undefined) return 0
  const move = parseMove(typed)
  if (!move) throw new Problem(`"${typed}" is no move: say +8d, +6h, 2027-02-01, next or reset.`)
  const travelled = await travel(move, {
    force: words.includes('--force'),
    onStop: (stop) => console.log(`  ${formatDateTime(zone, stop.at).padEnd(36)}${sayTally(stop)}`),
  })
  console.log(sayTravel(travelled, zone))
  if (travelled.state === 'plans_exist') console.log('npm run clock -- reset --force does it all the same.')
  return travelled.state === 'arrived' || travelled.state === 'reset' ? 0 : 1
}
