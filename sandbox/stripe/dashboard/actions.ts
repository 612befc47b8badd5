import type { Context, Hono } from 'hono'
import { money } from '../pages/money.ts'
import type { Sandbox } from '../sandbox.ts'
import { disputePayment, expireNow, refundPayment, removeCard, renewCard } from '../switches/actions.ts'
import { resendEvent } from '../webhooks/resend.ts'
import { objectPath } from './lists.ts'

const MAX_COPIES = 200

/** The buttons of the dashboard. Each does its work and comes back with a sentence. */
export function actionRoutes(app: Hono, sandbox: Sandbox): void {
  app.post('/_sandbox/charges/:id/refund', async (c) => {
    const amount = Math.round(Number((await fields(c)).get('amount')) * 100)
    const result = Number.isFinite(amount)
      ? await refundPayment(sandbox, c.req.param('id'), amount)
      : 'Write the amount as a number, such as 12.50'
    const said =
      typeof result === 'string'
        ? `Not refunded: ${result}`
        : `Refunded ${money(result.amount, result.currency)}.`
    return back(c, objectPath(c.req.param('id')), said)
  })

  app.post('/_sandbox/charges/:id/dispute', async (c) => {
    const dispute = await disputePayment(sandbox, c.req.param('id'))
    return back(
      c,
      objectPath(dispute?.id ?? c.req.param('id')),
      dispute ? 'The payment is disputed now.' : 'It cannot be disputed.',
    )
  })

  app.post('/_sandbox/sessions/:id/expire', async (c) => {
    const done = await expireNow(sandbox, c.req.param('id'))
    return back(
      c,
      objectPath(c.req.param('id')),
      done ? 'The checkout has expired.' : 'It was not open any more.',
    )
  })

  app.post('/_sandbox/payment_methods/:id/detach', async (c) => {
    const problem = await removeCard(sandbox, c.req.param('id'))
    return back(c, objectPath(c.req.param('id')), problem ?? 'The card is no longer the customer’s.')
  })

  app.post('/_sandbox/payment_methods/:id/renew', async (c) => {
    const problem = await renewCard(sandbox, c.req.param('id'))
    return back(c, objectPath(c.req.param('id')), problem ?? 'The card is good for three years more.')
  })

  app.post('/_sandbox/events/:id/resend', async (c) => {
    const wanted = Number((await fields(c)).get('copies') ?? '1')
    const copies = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), MAX_COPIES) : 1
    const sent = await resendEvent(sandbox.database, c.req.param('id'), copies)
    return back(c, objectPath(c.req.param('id')), `Queued ${sent ?? 0} deliveries.`)
  })
}

/** The posted fields. */
async function fields(c: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await c.req.text())
}

function back(c: Context, path: string, notice: string): Response {
  return c.redirect(`${path}?notice=${encodeURIComponent(notice)}`, 303)
}
