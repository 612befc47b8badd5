import { z } from 'zod'
import { cancelPaymentIntent, isCancelable } from '../engine/cancel.ts'
import { confirmAndAnswer } from '../engine/confirm-call.ts'
import { createPaymentIntent } from '../engine/intents.ts'
import { fullShipping, mergeMetadata } from '../http/convert.ts'
import { invalid } from '../http/errors.ts'
import {
  amount,
  currency,
  emptyable,
  expandable,
  flag,
  integer,
  listing,
  metadata,
  shipping,
  text,
  url,
} from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { requireLocked, requireObject, saveObject } from '../store/objects.ts'

const offSession = z.union([flag, z.enum(['one_off', 'recurring']).transform(() => true)])

const shared = {
  ...expandable,
  customer: text.optional(),
  description: z.string().max(1000).optional(),
  payment_method: text.optional(),
  receipt_email: z.email().optional(),
  setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
  shipping: shipping.optional(),
  statement_descriptor: z.string().max(22).optional(),
  statement_descriptor_suffix: z.string().max(22).optional(),
}

const createParams = z.strictObject({
  ...shared,
  amount: integer.pipe(z.number().min(1).max(99_999_999)),
  currency,
  metadata: metadata.optional(),
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: z.enum(['always', 'never']).optional() })
    .optional(),
  allowed_payment_method_types: z.array(z.enum(['card', 'us_bank_account'])).optional(),
  confirm: flag.optional(),
  off_session: offSession.optional(),
  error_on_requires_action: flag.optional(),
  return_url: url.optional(),
})

const confirmParams = z.strictObject({
  ...expandable,
  payment_method: text.optional(),
  off_session: offSession.optional(),
  return_url: url.optional(),
  receipt_email: z.email().optional(),
  setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
  error_on_requires_action: flag.optional(),
})

const MIN_CHARGE = 50

/** Payment intents: create (and confirm at once), retrieve, update, confirm, cancel, list. */
export function paymentIntents(define: Define): void {
  define('POST', '/v1/payment_intents', createParams, async ({ tx, params, sandbox }) => {
    if (params.amount < MIN_CHARGE)
      throw invalid('Amount must be at least 50 cents.', 'amount', 'amount_too_small')
    if (params.off_session && !params.confirm)
      throw invalid('You can only set `off_session` when `confirm` is true.', 'off_session')
    if (params.customer) await requireObject(tx, 'customer', params.customer, 'customer')
    const intent = await createPaymentIntent(
      tx,
      {
        ...params,
        shipping: params.shipping && fullShipping(params.shipping),
        types: params.allowed_payment_method_types,
      },
      { return_url: params.return_url ?? null },
    )
    if (params.allowed_payment_method_types)
      intent.doc.allowed_payment_method_types = params.allowed_payment_method_types
    if (params.automatic_payment_methods)
      intent.doc.automatic_payment_methods = params.automatic_payment_methods
    if (!params.confirm) {
      if (params.payment_method) {
        intent.doc.payment_method = (
          await requireObject(tx, 'payment_method', params.payment_method, 'payment_method')
        ).doc.id
        intent.doc.status = 'requires_confirmation'
      }
      await saveObject(tx, intent)
      return intent.doc
    }
    return confirmAndAnswer(tx, intent, { ...params, sandbox })
  })

  define(
    'GET',
    '/v1/payment_intents/:id',
    z.strictObject({ ...expandable, client_secret: text.optional() }),
    async ({ tx, id }) => {
      return (await requireObject(tx, 'payment_intent', id, 'intent')).doc
    },
  )

  define(
    'POST',
    '/v1/payment_intents/:id',
    z.strictObject({
      ...shared,
      amount: amount.optional(),
      metadata: emptyable(metadata).optional(),
    }),
    async ({ tx, id, params }) => {
      const intent = await requireLocked(tx, 'payment_intent', id, 'intent')
      const { doc } = intent
      const money =
        params.amount !== undefined || params.customer !== undefined || params.payment_method !== undefined
      if (money && !isCancelable(doc.status))
        throw invalid(
          `This PaymentIntent's details could not be updated because it has a status of ${doc.status}.`,
          undefined,
          'payment_intent_unexpected_state',
        )
      if (params.amount !== undefined) doc.amount = params.amount
      if (params.customer)
        doc.customer = (await requireObject(tx, 'customer', params.customer, 'customer')).doc.id
      if (params.payment_method) {
        doc.payment_method = (
          await requireObject(tx, 'payment_method', params.payment_method, 'payment_method')
        ).doc.id
        doc.status = 'requires_confirmation'
      }
      if (params.description !== undefined) doc.description = params.description
      if (params.receipt_email !== undefined) doc.receipt_email = params.receipt_email
      if (params.setup_future_usage) doc.setup_future_usage = params.setup_future_usage
      if (params.shipping) doc.shipping = fullShipping(params.shipping)
      if (params.statement_descriptor !== undefined) doc.statement_descriptor = params.statement_descriptor
      if (params.statement_descriptor_suffix !== undefined)
        doc.statement_descriptor_suffix = params.statement_descriptor_suffix
      if (params.metadata !== undefined) doc.metadata = mergeMetadata(doc.metadata, params.metadata)
      await saveObject(tx, intent)
      return doc
    },
  )

  define('POST', '/v1/payment_intents/:id/confirm', confirmParams, async ({ tx, id, params, sandbox }) => {
    const intent = await requireLocked(tx, 'payment_intent', id, 'intent')
    if (intent.hidden.checkout_session)
      throw invalid(
        'You cannot confirm this PaymentIntent because it was created by Checkout.',
        undefined,
        'payment_intent_unexpected_state',
      )
    if (params.setup_future_usage) intent.doc.setup_future_usage = params.setup_future_usage
    if (params.receipt_email) intent.doc.receipt_email = params.receipt_email
    return confirmAndAnswer(tx, intent, { ...params, sandbox })
  })

  define(
    'POST',
    '/v1/payment_intents/:id/cancel',
    z.strictObject({
      ...expandable,
      cancellation_reason: z
        .enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'])
        .optional(),
    }),
    async ({ tx, id, params }) => {
      const intent = await requireLocked(tx, 'payment_intent', id, 'intent')
      if (intent.hidden.checkout_session)
        throw invalid(
          'You cannot cancel this PaymentIntent because it was created by Checkout: expire the Checkout Session instead.',
          undefined,
          'payment_intent_unexpected_state',
        )
      if (!isCancelable(intent.doc.status))
        throw invalid(
          `You cannot cancel this PaymentIntent because it has a status of ${intent.doc.status}.`,
          undefined,
          'payment_intent_unexpected_state',
        )
      await cancelPaymentIntent(tx, intent, params.cancellation_reason ?? null)
      return intent.doc
    },
  )

  define(
    'GET',
    '/v1/payment_intents',
    z.strictObject({ ...listing, customer: text.optional() }),
    async ({ tx, params, path }) => {
      const { rows, hasMore } = await listObjects(tx, 'payment_intent', {
        ...params,
        where: { customer: params.customer },
      })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )
}
