import { z } from 'zod'
import { detach } from '../engine/card-changes.ts'
import { cardError } from '../engine/card-error.ts'
import { readCard } from '../engine/card-input.ts'
import {
  attach,
  createCard,
  declineOnAttach,
  NO_BILLING_DETAILS,
  resolvePaymentMethod,
} from '../engine/payment-methods.ts'
import { fullAddress, mergeMetadata } from '../http/convert.ts'
import { Declined, invalid } from '../http/errors.ts'
import {
  address,
  emptyable,
  expandable,
  integer,
  listing,
  metadata,
  onlyExpand,
  text,
} from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { requireLocked, requireObject, saveObject } from '../store/objects.ts'
import { changed, emit } from '../webhooks/emit.ts'

const billingDetails = z.strictObject({
  address: emptyable(address).optional(),
  email: emptyable(z.email()).optional(),
  name: emptyable(text).optional(),
  phone: emptyable(text).optional(),
})

const card = z.strictObject({
  number: text.optional(),
  exp_month: integer.optional(),
  exp_year: integer.optional(),
  cvc: text.optional(),
  token: text.optional(),
})

/** Payment methods: create (raw test cards and tokens), retrieve, update, attach, detach, list. */
export function paymentMethods(define: Define): void {
  define(
    'POST',
    '/v1/payment_methods',
    z.strictObject({
      ...expandable,
      type: z.literal('card'),
      card,
      billing_details: billingDetails.optional(),
      allow_redisplay: z.enum(['always', 'limited', 'unspecified']).optional(),
      metadata: metadata.optional(),
    }),
    async ({ tx, params }) => {
      const given = params.card
      if (given.token) return (await resolvePaymentMethod(tx, given.token, 'card[token]')).doc
      const month = String(given.exp_month ?? '').padStart(2, '0')
      const { card: read, problems } = readCard(
        { number: given.number ?? '', expiry: `${month}/${given.exp_year ?? ''}`, cvc: given.cvc ?? '123' },
        new Date(tx.now * 1000),
      )
      if (!read)
        throw invalid(
          problems.number ?? problems.expiry ?? problems.cvc ?? 'Invalid card',
          'card',
          'incorrect_number',
        )
      const billing = mergeBilling(NO_BILLING_DETAILS, params.billing_details)
      const method = await createCard(tx, read, billing, params.allow_redisplay)
      method.doc.metadata = params.metadata ?? {}
      await saveObject(tx, method)
      return method.doc
    },
  )

  define(
    'GET',
    '/v1/payment_methods/:id',
    onlyExpand,
    async ({ tx, id }) => (await requireObject(tx, 'payment_method', id)).doc,
  )

  define(
    'POST',
    '/v1/payment_methods/:id',
    z.strictObject({
      ...expandable,
      allow_redisplay: z.enum(['always', 'limited', 'unspecified']).optional(),
      billing_details: billingDetails.optional(),
      metadata: emptyable(metadata).optional(),
    }),
    async ({ tx, id, params }) => {
      const method = await requireLocked(tx, 'payment_method', id)
      const before = structuredClone(method.doc)
      if (params.allow_redisplay) method.doc.allow_redisplay = params.allow_redisplay
      method.doc.billing_details = mergeBilling(method.doc.billing_details, params.billing_details)
      if (params.metadata !== undefined)
        method.doc.metadata = mergeMetadata(method.doc.metadata ?? {}, params.metadata)
      await saveObject(tx, method)
      await emit(tx, 'payment_method.updated', method.doc, changed(before, method.doc))
      return method.doc
    },
  )

  define(
    'POST',
    '/v1/payment_methods/:id/attach',
    z.strictObject({ ...expandable, customer: text }),
    async ({ tx, id, params }) => {
      await requireObject(tx, 'customer', params.customer, 'customer')
      const method = await resolvePaymentMethod(tx, id)
      const decline = declineOnAttach(method)
      if (decline) return new Declined(cardError(decline, {}))
      return (await attach(tx, method.doc.id, params.customer)).doc
    },
  )

  define(
    'POST',
    '/v1/payment_methods/:id/detach',
    onlyExpand,
    async ({ tx, id }) => (await detach(tx, id)).doc,
  )

  define(
    'GET',
    '/v1/payment_methods',
    z.strictObject({
      ...listing,
      customer: text.optional(),
      type: text.optional(),
      allow_redisplay: text.optional(),
    }),
    async ({ tx, params, path }) => {
      const { customer, type, allow_redisplay } = params
      const { rows, hasMore } = await listObjects(tx, 'payment_method', {
        ...params,
        where: { customer, type, allow_redisplay },
      })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )
}

function mergeBilling(
  current: typeof NO_BILLING_DETAILS,
  given: z.output<typeof billingDetails> | undefined,
): typeof NO_BILLING_DETAILS {
  return {
    ...current,
    ...(given?.address ? { address: fullAddress(given.address) } : {}),
    ...(given?.email === undefined ? {} : { email: given.email }),
    ...(given?.name === undefined ? {} : { name: given.name }),
    ...(given?.phone === undefined ? {} : { phone: given.phone }),
  }
}
