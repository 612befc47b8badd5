import { z } from 'zod'
import {
  address,
  amount,
  currency,
  emptyable,
  expandable,
  flag,
  integer,
  metadata,
  text,
  url,
} from '../http/fields.ts'

const taxBehavior = z.enum(['exclusive', 'inclusive', 'unspecified'])

export const productData = z.strictObject({
  name: text,
  description: text.optional(),
  images: z.array(url).max(8).optional(),
  metadata: metadata.optional(),
  tax_code: text.optional(),
  unit_label: text.optional(),
})

export const priceData = z.strictObject({
  currency,
  unit_amount: amount,
  product: text.optional(),
  product_data: productData.optional(),
  tax_behavior: taxBehavior.optional(),
})

const lineItem = z.strictObject({
  price: text.optional(),
  price_data: priceData.optional(),
  quantity: integer.pipe(z.number().min(1).max(999_999)).optional(),
  metadata: metadata.optional(),
})

const estimatePart = z.strictObject({
  unit: z.enum(['business_day', 'day', 'hour', 'month', 'week']),
  value: integer.pipe(z.number().min(1)),
})

export const shippingRateData = z.strictObject({
  display_name: z.string().min(1).max(100),
  type: z.literal('fixed_amount').optional(),
  fixed_amount: z.strictObject({ amount, currency }),
  delivery_estimate: z
    .strictObject({ minimum: estimatePart.optional(), maximum: estimatePart.optional() })
    .optional(),
  tax_behavior: taxBehavior.optional(),
  tax_code: text.optional(),
  metadata: metadata.optional(),
})

const message = emptyable(z.strictObject({ message: z.string().min(1).max(1200) })).optional()

/** The parameters of `POST /v1/checkout/sessions` that the sandbox implements: payment and setup, on the hosted page. */
export const sessionParams = z.strictObject({
  ...expandable,
  adaptive_pricing: z.strictObject({ enabled: flag.optional() }).optional(),
  after_expiration: z
    .strictObject({
      recovery: z.strictObject({ enabled: flag, allow_promotion_codes: flag.optional() }).optional(),
    })
    .optional(),
  allow_promotion_codes: flag.optional(),
  allowed_payment_method_types: z.array(z.enum(['card', 'us_bank_account'])).optional(),
  automatic_tax: z.strictObject({ enabled: flag }).optional(),
  billing_address_collection: z.enum(['auto', 'required']).optional(),
  cancel_url: url.optional(),
  client_reference_id: z.string().min(1).max(200).optional(),
  consent_collection: z
    .strictObject({
      promotions: z.enum(['auto', 'none']).optional(),
      terms_of_service: z.enum(['none', 'required']).optional(),
      payment_method_reuse_agreement: z.strictObject({ position: z.enum(['auto', 'hidden']) }).optional(),
    })
    .optional(),
  currency: currency.optional(),
  custom_text: z
    .strictObject({
      after_submit: message,
      shipping_address: message,
      submit: message,
      terms_of_service_acceptance: message,
    })
    .optional(),
  customer: text.optional(),
  customer_creation: z.enum(['always', 'if_required']).optional(),
  customer_email: z.email().max(800).optional(),
  customer_update: z
    .strictObject({
      address: z.enum(['auto', 'never']).optional(),
      name: z.enum(['auto', 'never']).optional(),
      shipping: z.enum(['auto', 'never']).optional(),
    })
    .optional(),
  discounts: z
    .array(z.strictObject({ coupon: text.optional(), promotion_code: text.optional() }))
    .max(1)
    .optional(),
  excluded_payment_method_types: z.array(text).optional(),
  expires_at: integer.optional(),
  line_items: z.array(lineItem).min(1).max(100).optional(),
  locale: text.optional(),
  metadata: metadata.optional(),
  mode: z.enum(['payment', 'setup']),
  origin_context: z.enum(['mobile_app', 'web']).optional(),
  payment_intent_data: z
    .strictObject({
      description: z.string().max(1000).optional(),
      metadata: metadata.optional(),
      receipt_email: z.email().optional(),
      setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
      statement_descriptor: z.string().max(22).optional(),
      statement_descriptor_suffix: z.string().max(22).optional(),
    })
    .optional(),
  phone_number_collection: z.strictObject({ enabled: flag }).optional(),
  saved_payment_method_options: z
    .strictObject({
      allow_redisplay_filters: z.array(z.enum(['always', 'limited', 'unspecified'])).optional(),
      payment_method_remove: z.enum(['disabled', 'enabled']).optional(),
      payment_method_save: z.enum(['disabled', 'enabled']).optional(),
    })
    .optional(),
  setup_intent_data: z
    .strictObject({ description: z.string().max(1000).optional(), metadata: metadata.optional() })
    .optional(),
  shipping_address_collection: z
    .strictObject({ allowed_countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1) })
    .optional(),
  shipping_options: z
    .array(
      z.strictObject({ shipping_rate: text.optional(), shipping_rate_data: shippingRateData.optional() }),
    )
    .max(5)
    .optional(),
  submit_type: z.enum(['auto', 'book', 'donate', 'pay']).optional(),
  success_url: z
    .string()
    .min(1)
    .max(5000)
    .regex(/^https?:\/\//)
    .optional(),
  ui_mode: z.enum(['hosted_page']).optional(),
  wallet_options: z
    .strictObject({ link: z.strictObject({ display: z.enum(['auto', 'never']).optional() }).optional() })
    .optional(),
})

export type SessionParams = z.output<typeof sessionParams>

/** The parameters of `POST /v1/checkout/sessions/{id}`. */
export const sessionUpdateParams = z.strictObject({
  ...expandable,
  metadata: emptyable(z.record(z.string().min(1).max(40), z.string().max(500))).optional(),
  collected_information: z
    .strictObject({ shipping_details: z.strictObject({ name: text, address }).optional() })
    .optional(),
})
