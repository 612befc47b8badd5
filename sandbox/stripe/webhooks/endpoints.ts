import type Stripe from 'stripe'
import { API_VERSION } from '../config.ts'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { findObject, insertObject, lockObject, saveObject } from '../store/objects.ts'

/** The endpoint that comes from the environment has one fixed id, so that a restart finds it again. */
const DEFAULT_ENDPOINT = 'we_default_from_environment'

interface NewEndpoint {
  url: string
  enabled_events: string[]
  description?: string | null
  metadata?: Stripe.Metadata
}

/** Creates an endpoint with a fresh secret. */
export async function createEndpoint(
  tx: Transaction,
  input: NewEndpoint,
): Promise<{ doc: Stripe.WebhookEndpoint; secret: string }> {
  const secret = newId('whsec', 32)
  const doc = document(newId('we'), tx.now, input)
  await insertObject(tx, 'webhook_endpoint', doc, { secrets: [secret] })
  return { doc, secret }
}

/**
 * Writes the endpoint of the environment, or brings it up to date.
 * @param secret one secret, or several separated by commas during a rotation: every delivery is then signed with each
 */
export async function upsertDefaultEndpoint(tx: Transaction, url: string, secret: string): Promise<void> {
  const secrets = secret
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const known = await lockObject(tx, 'webhook_endpoint', DEFAULT_ENDPOINT)
  if (known) {
    known.doc.url = url
    known.doc.status = 'enabled'
    known.hidden.secrets = secrets
    await saveObject(tx, known)
    return
  }
  const doc = document(DEFAULT_ENDPOINT, tx.now, {
    url,
    enabled_events: ['*'],
    description: 'From the environment',
  })
  await insertObject(tx, 'webhook_endpoint', doc, { secrets })
}

/** Removes the environment's endpoint when the environment names none any more. */
export async function dropDefaultEndpoint(tx: Transaction): Promise<void> {
  const known = await findObject(tx, 'webhook_endpoint', DEFAULT_ENDPOINT)
  if (!known) return
  known.doc.status = 'disabled'
  await saveObject(tx, known)
}

function document(id: string, now: number, input: NewEndpoint): Stripe.WebhookEndpoint {
  return {
    id,
    object: 'webhook_endpoint',
    api_version: API_VERSION,
    application: null,
    created: now,
    description: input.description ?? null,
    enabled_events: input.enabled_events,
    livemode: false,
    metadata: input.metadata ?? {},
    status: 'enabled',
    url: input.url,
  }
}
