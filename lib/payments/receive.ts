/** Takes in one webhook: verified, kept once, its work queued. */
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { keepEvent } from './store.ts'
import { verifyWebhook } from './webhook.ts'

/**
 * @param body the raw body, byte for byte as it came.
 * @returns `refused` when the signature is not good; nothing is kept then.
 * @throws when the event could not be kept: Stripe must send it again.
 */
export async function receiveWebhook(
  body: string,
  signature: string | null,
  requestId: string,
): Promise<'received' | 'refused'> {
  const signal = verifyWebhook(body, signature, env().STRIPE_WEBHOOK_SECRETS)
  if (!signal) {
    log.warn({ requestId }, 'a webhook was refused: its signature is not good')
    return 'refused'
  }
  const isNew = await keepEvent(signal, requestId)
  log.info({ requestId, event: signal.id, type: signal.type, isNew }, 'webhook received')
  return 'received'
}
