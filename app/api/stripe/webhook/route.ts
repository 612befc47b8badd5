import { keepEvent } from '@/lib/payments/store.ts'
import { verifyWebhook } from '@/lib/payments/webhook.ts'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { problem } from '@/lib/platform/problem.ts'
import { requestIdOf } from '@/lib/platform/request.ts'

/** Stripe's signals: verified over the raw body, kept once, answered at once. The work is a job. */
export async function POST(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers)
  const body = await request.text()
  const signal = verifyWebhook(body, request.headers.get('stripe-signature'), env().STRIPE_WEBHOOK_SECRETS)
  if (!signal) {
    log.warn({ requestId }, 'a webhook was refused: its signature is not good')
    return problem(400, 'The signature is missing, wrong or too old.')
  }
  try {
    const isNew = await keepEvent(signal, requestId)
    log.info({ requestId, event: signal.id, type: signal.type, isNew }, 'webhook received')
    return Response.json({ received: true })
  } catch (error) {
    log.error({ err: error, requestId, event: signal.id }, 'a webhook could not be kept')
    return problem(500, 'The event could not be kept; please send it again.')
  }
}
