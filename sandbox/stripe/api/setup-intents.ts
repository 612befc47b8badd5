import { z } from 'zod'
import { isCancelable } from '../engine/cancel.ts'
import { cardError } from '../engine/card-error.ts'
import { createSetupIntent } from '../engine/intents.ts'
import { resolvePaymentMethod } from '../engine/payment-methods.ts'
import { confirmSetup } from '../engine/setup.ts'
import { mergeMetadata } from '../http/convert.ts'
import { Declined, invalid } from '../http/errors.ts'
import { emptyable, expandable, flag, listing, metadata, onlyExpand, text, url } from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import type { Sandbox } from '../sandbox.ts'
import type { Transaction } from '../store/database.ts'
import { listObjects } from '../store/listing.ts'
import { requireLocked, requireObject, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'

const confirmParams = { ...expandable, payment_method: text.optional(), return_url: url.optional() }

/** Setup intents: a card is saved for later, off-session use. */
export function setupIntents(define: Define): void {
  define(
    'POST',
    '/v1/setup_intents',
    z.strictObject({
      ...confirmParams,
      customer: text.optional(),
      description: z.string().max(1000).optional(),
      metadata: metadata.optional(),
      usage: z.enum(['off_session', 'on_session']).optional(),
      confirm: flag.optional(),
      automatic_payment_methods: z
        .strictObject({ enabled: flag, allow_redirects: z.enum(['always', 'never']).optional() })
        .optional(),
    }),
    async ({ tx, params, sandbox }) => {
      if (params.customer) await requireObject(tx, 'customer', params.customer, 'customer')
      const intent = await createSetupIntent(tx, params, { return_url: params.return_url ?? null })
      if (params.automatic_payment_methods)
        intent.doc.automatic_payment_methods = params.automatic_payment_methods
      if (params.confirm) return confirmNow(tx, intent, params, sandbox)
      if (params.payment_method) {
        intent.doc.payment_method = (
          await requireObject(tx, 'payment_method', params.payment_method, 'payment_method')
        ).doc.id
        intent.doc.status = 'requires_confirmation'
      }
      await saveObject(tx, intent)
      return intent.doc
    },
  )

  define(
    'GET',
    '/v1/setup_intents/:id',
    z.strictObject({ ...expandable, client_secret: text.optional() }),
    async ({ tx, id }) => {
      return (await requireObject(tx, 'setup_intent', id, 'intent')).doc
    },
  )

  define(
    'POST',
    '/v1/setup_intents/:id',
    z.strictObject({ ...expandable, description: text.optional(), metadata: emptyable(metadata).optional() }),
    async ({ tx, id, params }) => {
      const intent = await requireLocked(tx, 'setup_intent', id, 'intent')
      if (params.description !== undefined) intent.doc.description = params.description
      if (params.metadata !== undefined)
        intent.doc.metadata = mergeMetadata(intent.doc.metadata ?? {}, params.metadata)
      await saveObject(tx, intent)
      return intent.doc
    },
  )

  define(
    'POST',
    '/v1/setup_intents/:id/confirm',
    z.strictObject(confirmParams),
    async ({ tx, id, params, sandbox }) => {
      const intent = await requireLocked(tx, 'setup_intent', id, 'intent')
      return confirmNow(tx, intent, params, sandbox)
    },
  )

  define('POST', '/v1/setup_intents/:id/cancel', onlyExpand, async ({ tx, id }) => {
    const intent = await requireLocked(tx, 'setup_intent', id, 'intent')
    if (!isCancelable(intent.doc.status))
      throw invalid(
        `You cannot cancel this SetupIntent because it has a status of ${intent.doc.status}.`,
        undefined,
        'setup_intent_unexpected_state',
      )
    intent.doc.status = 'canceled'
    intent.doc.next_action = null
    await saveObject(tx, intent)
    await emit(tx, 'setup_intent.canceled', intent.doc)
    return intent.doc
  })

  define(
    'GET',
    '/v1/setup_intents',
    z.strictObject({ ...listing, customer: text.optional(), payment_method: text.optional() }),
    async ({ tx, params, path }) => {
      const { customer, payment_method } = params
      const { rows, hasMore } = await listObjects(tx, 'setup_intent', {
        ...params,
        where: { customer, payment_method },
      })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )
}

async function confirmNow(
  tx: Transaction,
  intent: Stored<'setup_intent'>,
  params: { payment_method?: string; return_url?: string },
  sandbox: Sandbox,
): Promise<object> {
  const known = intent.doc.payment_method
  const wanted = params.payment_method ?? (typeof known === 'string' ? known : undefined)
  if (!wanted)
    throw invalid(
      "You cannot confirm this SetupIntent because it's missing a payment method.",
      undefined,
      'setup_intent_unexpected_state',
    )
  const method = await resolvePaymentMethod(tx, wanted)
  const options = { returnUrl: params.return_url ?? null, publicUrl: sandbox.publicUrl }
  const result = await confirmSetup(tx, intent, method, options)
  if (result.kind !== 'declined') return intent.doc
  return new Declined(cardError(result.decline, { setup_intent: intent.doc, payment_method: method.doc }))
}
