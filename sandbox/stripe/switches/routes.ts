import type { Hono } from 'hono'
import { z } from 'zod'
import type { Sandbox } from '../sandbox.ts'
import { deliveryLog } from '../webhooks/log.ts'
import { resendEvent } from '../webhooks/resend.ts'
import {
  disputePayment,
  expireNow,
  refundPayment,
  removeCard,
  renewCard,
  resetSandbox,
  settleNow,
} from './actions.ts'
import { settingsSchema } from './settings.ts'

const MAX_COPIES = 200

/** The JSON side of the switches, for tests and scripts. No key is asked for: the sandbox binds to this machine. */
export function switchRoutes(app: Hono, sandbox: Sandbox): void {
  app.get('/_sandbox/api/switches', (c) => c.json(sandbox.switches.current))

  app.put('/_sandbox/api/switches', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    const changes = settingsSchema.partial().safeParse(body)
    if (!changes.success) return c.json({ error: z.prettifyError(changes.error) }, 400)
    const settings = await sandbox.switches.change(changes.data)
    sandbox.courier.wake()
    return c.json(settings)
  })

  app.delete('/_sandbox/api/switches', async (c) => {
    await sandbox.switches.reset()
    sandbox.courier.wake()
    return c.json(sandbox.switches.current)
  })

  app.post('/_sandbox/api/events/:id/resend', async (c) => {
    const copies = Number(c.req.query('copies') ?? '1')
    if (!Number.isInteger(copies) || copies < 1 || copies > MAX_COPIES)
      return c.json({ error: `copies must be a whole number from 1 to ${MAX_COPIES}` }, 400)
    const sent = await resendEvent(sandbox.database, c.req.param('id'), copies)
    return sent === undefined ? c.json({ error: 'No such event' }, 404) : c.json({ deliveries: sent })
  })

  app.post('/_sandbox/api/sessions/:id/expire', async (c) => {
    const done = await expireNow(sandbox, c.req.param('id'))
    return c.json({ expired: done }, done ? 200 : 409)
  })

  app.post('/_sandbox/api/settle', async (c) => c.json({ settled: await settleNow(sandbox) }))

  app.post('/_sandbox/api/charges/:id/dispute', async (c) => {
    const dispute = await disputePayment(sandbox, c.req.param('id'))
    return dispute ? c.json(dispute) : c.json({ error: 'This charge cannot be disputed' }, 409)
  })

  app.post('/_sandbox/api/charges/:id/refund', async (c) => {
    const amount = c.req.query('amount')
    const result = await refundPayment(
      sandbox,
      c.req.param('id'),
      amount === undefined ? undefined : Number(amount),
    )
    return typeof result === 'string' ? c.json({ error: result }, 409) : c.json(result)
  })

  app.post('/_sandbox/api/payment_methods/:id/detach', async (c) => {
    const problem = await removeCard(sandbox, c.req.param('id'))
    return problem === null ? c.json({ detached: true }) : c.json({ error: problem }, 409)
  })

  app.post('/_sandbox/api/payment_methods/:id/renew', async (c) => {
    const problem = await renewCard(sandbox, c.req.param('id'))
    return problem === null ? c.json({ renewed: true }) : c.json({ error: problem }, 409)
  })

  app.get('/_sandbox/api/deliveries', async (c) =>
    c.json(await deliveryLog(sandbox.database, { event: c.req.query('event') })),
  )

  app.post('/_sandbox/api/reset', async (c) => {
    await resetSandbox(sandbox)
    return c.json({ reset: true })
  })
}
