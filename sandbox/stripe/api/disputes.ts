import type Stripe from 'stripe'
import { z } from 'zod'
import { LOSING, WINNING } from '../engine/dispute-evidence.ts'
import { closeDispute, needsResponse } from '../engine/disputes.ts'
import { mergeMetadata } from '../http/convert.ts'
import { invalid } from '../http/errors.ts'
import { emptyable, expandable, flag, listing, metadata, onlyExpand, text } from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { requireLocked, requireObject, saveObject } from '../store/objects.ts'
import { changed, emit } from '../webhooks/emit.ts'

const words = z.string().max(20_000).optional()

const evidence = z.strictObject({
  access_activity_log: words,
  billing_address: words,
  cancellation_policy_disclosure: words,
  cancellation_rebuttal: words,
  customer_email_address: words,
  customer_name: words,
  customer_purchase_ip: words,
  duplicate_charge_explanation: words,
  duplicate_charge_id: words,
  product_description: words,
  refund_policy_disclosure: words,
  refund_refusal_explanation: words,
  service_date: words,
  shipping_address: words,
  shipping_carrier: words,
  shipping_date: words,
  shipping_tracking_number: words,
  uncategorized_text: words,
})

/** Disputes: read, answer with evidence, give up. */
export function disputes(define: Define): void {
  define(
    'GET',
    '/v1/disputes/:id',
    onlyExpand,
    async ({ tx, id }) => (await requireObject(tx, 'dispute', id)).doc,
  )

  define(
    'POST',
    '/v1/disputes/:id',
    z.strictObject({
      ...expandable,
      evidence: evidence.optional(),
      submit: flag.optional(),
      metadata: emptyable(metadata).optional(),
    }),
    async ({ tx, id, params }) => {
      const dispute = await requireLocked(tx, 'dispute', id)
      const { doc } = dispute
      if (params.evidence && !needsResponse(doc))
        throw invalid('This dispute is already closed or under review: evidence cannot be changed.')
      const before = structuredClone(doc)
      if (params.metadata !== undefined) doc.metadata = mergeMetadata(doc.metadata, params.metadata)
      if (params.evidence) addEvidence(doc, params.evidence)
      const submitted = params.evidence !== undefined && params.submit !== false
      if (submitted) {
        doc.status = doc.status === 'warning_needs_response' ? 'warning_under_review' : 'under_review'
        doc.evidence_details.submission_count += 1
        doc.evidence_details.submission_method = 'manual'
      }
      await saveObject(tx, dispute)
      await emit(tx, 'charge.dispute.updated', doc, changed(before, doc))
      const verdict = doc.evidence.uncategorized_text
      if (submitted && (verdict === WINNING || verdict === LOSING))
        await closeDispute(tx, dispute, verdict === WINNING)
      return doc
    },
  )

  define('POST', '/v1/disputes/:id/close', onlyExpand, async ({ tx, id }) => {
    const dispute = await requireLocked(tx, 'dispute', id)
    if (!needsResponse(dispute.doc)) throw invalid('This dispute is already closed.')
    await closeDispute(tx, dispute, false)
    return dispute.doc
  })

  define(
    'GET',
    '/v1/disputes',
    z.strictObject({ ...listing, charge: text.optional(), payment_intent: text.optional() }),
    async ({ tx, params, path }) => {
      const { charge, payment_intent } = params
      const { rows, hasMore } = await listObjects(tx, 'dispute', {
        ...params,
        where: { charge, payment_intent },
      })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )
}

function addEvidence(doc: Stripe.Dispute, given: z.output<typeof evidence>): void {
  const filled = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value || null]))
  doc.evidence = { ...doc.evidence, ...filled }
  doc.evidence_details.has_evidence = true
}
