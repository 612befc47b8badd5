import { receiveWebhook } from '@/lib/payments/receive.ts'
import { log } from '@/lib/platform/log.ts'
import { problem } from '@/lib/platform/problem.ts'
import { requestIdOf } from '@/lib/platform/request.ts'

/** Stripe's signals: answered at once, the work is a job. Anything but success makes Stripe send it again. */
export async function POST(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers)
  try {
    const outcome = await receiveWebhook(
      await request.text(),
      request.headers.get('stripe-signature'),
      requestId,
    )
    if (outcome === 'refused') return problem(400, 'The signature is missing, wrong or too old.')
    return Response.json({ received: true })
  } catch (error) {
    log.error({ err: error, requestId }, 'a webhook could not be kept')
    return problem(500, 'The event could not be kept; please send it again.')
  }
}
