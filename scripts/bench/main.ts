/**
 * `npm run bench:cart`: what adding to the cart costs, on the production build and a real PostgreSQL, as a browser with
 * JavaScript does it.
 *
 *   --seconds S    length of each volley (10)
 *   --cpu-prof     profile the store's process and say where its time went
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readMachine } from '../measure/machine.ts'
import { distDir, reports } from '../measure/place.ts'
import { inSession, type Session } from '../measure/session.ts'
import { startMeasuredStore } from '../measure/store.ts'
import { root } from '../stack/paths.ts'
import { actionId } from './actions.ts'
import { makeVisitors } from './carts.ts'
import { type Fields, readForm } from './form.ts'
import { type Options, readOptions } from './options.ts'
import { newestProfile, sayProfile } from './profile.ts'
import { encodeReply } from './reply.ts'
import { figuresOf, toMarkdown } from './report.ts'
import { productPage } from './router-state.ts'
import { type Acts, fire, queueOf, type Volley } from './volley.ts'

const SKU = 'nad-complex'
const ACTIONS = 'lib/cart/actions.ts'
/** Enough that a cart's turn comes about ten times in a run; 60 at once would be refused. */
const VISITORS = 2000
const WARM_UP = { connections: 20, seconds: 5 }
const CONNECTIONS = [1, 20]

await inSession(async (session) => {
  const options = readOptions()
  const startedAt = new Date().toISOString()
  const machine = readMachine()
  const volleys = await shoot(session, options)
  const report = { startedAt, machine, volleys: volleys.map(figuresOf) }
  const markdown = toMarkdown(report)
  mkdirSync(reports, { recursive: true })
  writeFileSync(path.join(reports, 'bench-cart.json'), `${JSON.stringify(report, null, 2)}\n`)
  console.log(`\n${markdown}\n\nAlso in .measure/bench-cart.json.`)
  if (options.profile) {
    // The profile is written when the store ends.
    await session.stack.stop()
    console.log(`\n${sayProfile(newestProfile())}`)
  }
})

async function shoot(session: Session, { seconds, profile }: Options): Promise<Volley[]> {
  const { progress } = session
  const { url, databaseUrl } = await startMeasuredStore(session, profile ? { NEXT_CPU_PROF: '1' } : {})
  const page = productPage(url, SKU)
  // Somebody has read the page before, since it is where the button is.
  const acts = actsOn(await readForm(page.url, SKU))
  const visitors = await progress.step(`${VISITORS} carts`, () => makeVisitors(databaseUrl, SKU, VISITORS))
  const queue = queueOf(visitors)
  await progress.step('Warm-up', () => fire(page, acts, queue, WARM_UP))
  const volleys: Volley[] = []
  for (const connections of CONNECTIONS) {
    const title = `${connections} ${connections === 1 ? 'connection' : 'connections'}`
    volleys.push(await progress.step(title, () => fire(page, acts, queue, { connections, seconds })))
  }
  return volleys
}

/** @param form the product page's own */
function actsOn(form: Fields): Acts {
  const build = path.join(root, distDir)
  const idle = { status: 'idle' }
  const update = { sku: SKU, purchase: 'ONE_TIME', quantity: '1' }
  return {
    add: { actionId: actionId(build, ACTIONS, 'addToCart'), reply: encodeReply(idle, form) },
    update: { actionId: actionId(build, ACTIONS, 'updateQuantity'), reply: encodeReply(idle, update) },
  }
}
