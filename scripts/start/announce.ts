/** What stands on the terminal when everything runs. */

import { formatDateTime } from '@/lib/platform/calendar.ts'
import { clockFile } from '@/lib/platform/clock-file.ts'
import { isLoopback, sandboxPublicUrl } from '../stack/environment.ts'
import type { Plan } from '../stack/plan.ts'

/** The addresses, and how to end it. */
export function announce(plan: Plan, spent: string): string {
  const { demo, env, host, mode, place, ports, storeUrl } = plan
  const rows: [string, string][] = [['Store', storeUrl]]
  if (demo) {
    rows.push(
      ['Stripe sandbox', sandboxPublicUrl(storeUrl, ports.stripe)],
      ['Mailbox', sandboxPublicUrl(storeUrl, ports.mailbox)],
    )
  }
  rows.push(['Logs', '.data/logs'])
  const ahead = demo ? clockFile(env.CLOCK_FILE ?? place.clock).read() : 0
  if (ahead > 0) {
    const moment = formatDateTime(env.STORE_TIME_ZONE ?? 'America/New_York', new Date(Date.now() + ahead))
    rows.push(['Its time', `${moment} (npm run clock)`])
  }
  const table = rows.map(([name, where]) => `  ${name.padEnd(16)}${where}`).join('\n')
  const listens = isLoopback(host) ? '' : `\nIt listens on ${host}: everybody in this network can reach it.`
  const ends = demo
    ? 'Ctrl-C stops it and keeps orders, carts and mails; npm run reset empties it.'
    : 'Ctrl-C stops it.'
  return `\n${demo ? 'The demo' : 'The store'} is ready after ${spent}${mode === 'dev' ? ', with hot reload' : ''}.\n\n${table}\n${listens}\n${ends}`
}
