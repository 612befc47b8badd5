/** `npm run reset`: empties the demo, after asking. `--yes` answers for a script. */
import { existsSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { mergeVariables, readDotEnv } from '../stack/dotenv.ts'
import { endOrphans } from '../stack/orphans.ts'
import { demoPlace, root } from '../stack/paths.ts'
import { clusterHome, endLeftServer } from '../stack/postgres.ts'
import { asProblem, Problem } from '../stack/problem.ts'

try {
  await reset()
} catch (error) {
  console.error(asProblem(error).message)
  process.exitCode = 1
}
process.disconnect?.()

async function reset(): Promise<void> {
  const variables = mergeVariables(process.env, readDotEnv(root))
  if (variables.STORE_MODE === 'live' || variables.DATABASE_URL) {
    throw new Problem(
      "DATABASE_URL or STORE_MODE=live is set: this empties nothing but the demo's own database. Unset them first.",
    )
  }
  if (!process.argv.includes('--yes') && !(await agreed())) {
    console.log('Nothing was changed.')
    return
  }
  await endOrphans(demoPlace.state)
  const home = clusterHome(demoPlace)
  await endLeftServer(home)
  const doomed = [home.folder, demoPlace.mail, demoPlace.clock].filter((one) => existsSync(one))
  for (const one of doomed) rmSync(one, { recursive: true, force: true })
  console.log('The demo is empty. npm start fills it anew.')
}

async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Problem(
      'This deletes all orders, carts and mails of the demo: say npm run reset -- --yes to do it from a script.',
    )
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(
    'Delete all orders, carts, customers and mails of the demo? (yes/no) ',
  )
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}
