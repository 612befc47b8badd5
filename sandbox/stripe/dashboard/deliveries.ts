import type { Hono } from 'hono'
import { html } from 'hono/html'
import { type Markup, pageHeaders } from '../pages/layout.ts'
import type { Sandbox } from '../sandbox.ts'
import { deliveryLog, type LoggedDelivery } from '../webhooks/log.ts'
import { frame, table } from './frame.ts'
import { objectPath } from './lists.ts'

/** The delivery log: what was sent where, and how it was answered. */
export function deliveryRoutes(app: Hono, sandbox: Sandbox): void {
  app.get('/_sandbox/deliveries', async (c) => {
    const log = await deliveryLog(sandbox.database, { limit: 50 })
    const body = html`<p class="soft">Each event goes to each endpoint, again and again until it is answered with 2xx.</p>${deliveryTable(log)}`
    return c.html(
      frame({ title: 'Deliveries', path: '/_sandbox/deliveries', body, notice: c.req.query('notice') }),
      200,
      pageHeaders(),
    )
  })
}

/** Deliveries as a table. */
export function deliveryTable(log: readonly LoggedDelivery[]): Markup {
  return table(
    'Deliveries',
    ['Event', 'To', 'State', 'Attempts', 'Last answer', 'Queued', 'Next attempt'],
    log.map((delivery) => [
      {
        text: `${delivery.event_type}${delivery.resend ? ' (sent again)' : ''}`,
        href: objectPath(delivery.event_id),
      },
      delivery.endpoint_url,
      { state: delivery.state },
      String(delivery.attempts),
      delivery.last_note ? `${delivery.last_note}, ${delivery.took_ms ?? 0} ms` : 'not tried yet',
      delivery.created_at.slice(0, 19).replace('T', ' '),
      delivery.next_attempt_at ? delivery.next_attempt_at.slice(11, 19) : '—',
    ]),
    'Nothing was delivered yet. Is there a webhook endpoint?',
  )
}
