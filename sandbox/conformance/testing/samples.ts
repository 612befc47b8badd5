import type { JsonObject } from '../json'

export const API_VERSION = '2026-10-28.endive'

/** A customer as Stripe answers it, written by hand: the control that the checks do not find what is not there. */
export function customer(changes: JsonObject = {}): JsonObject {
  return {
    id: 'cus_Qx7mKpRt2VbN4w',
    object: 'customer',
    address: null,
    balance: 0,
    created: 1_793_200_000,
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: 'jenny@example.com',
    invoice_prefix: '0759376C',
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: 'Jenny Rosen',
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
    ...changes,
  }
}

export function refund(changes: JsonObject = {}): JsonObject {
  return {
    id: 're_1Nispe2eZvKYlo2Cd31jOCgZ',
    object: 'refund',
    amount: 1000,
    balance_transaction: 'txn_1Nispe2eZvKYlo2CYezqFhEx',
    charge: 'ch_1NirD82eZvKYlo2CIvbtLWuY',
    created: 1_793_200_000,
    currency: 'eur',
    customer: null,
    customer_account: null,
    destination_details: { card: { reference: '123456789012', type: 'refund' }, type: 'card' },
    metadata: {},
    payment_intent: 'pi_1GszsK2eZvKYlo2CfhZyoZLp',
    payment_method: 'pm_1NirD82eZvKYlo2C3aVbRkxp',
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
    ...changes,
  }
}

export function list(data: unknown[], url: string): JsonObject {
  return { object: 'list', data, has_more: false, url }
}

export function event(type: string, object: JsonObject, changes: JsonObject = {}): JsonObject {
  return {
    id: 'evt_1NG8Du2eZvKYlo2CUI79vXWy',
    object: 'event',
    api_version: API_VERSION,
    created: 1_793_200_000,
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: 'req_LSwqGfKbHlBXeI', idempotency_key: null },
    type,
    ...changes,
  }
}

export function error(body: JsonObject): JsonObject {
  return { error: { message: 'Refused.', ...body } }
}
