import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { verifyWebhook } from './webhook.ts'

const body = JSON.stringify({
  id: 'evt_1',
  object: 'event',
  type: 'checkout.session.completed',
  data: { object: { id: 'cs_test_1', object: 'checkout.session' } },
})
const signed = (secret: string, at = Date.now(), payload = body) =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(at / 1000) })

test('a signature by any secret in rotation is good', () => {
  const signal = { id: 'evt_1', type: 'checkout.session.completed', objectId: 'cs_test_1' }
  expect(verifyWebhook(body, signed('whsec_old'), ['whsec_new', 'whsec_old'])).toEqual(signal)
  expect(verifyWebhook(body, signed('whsec_new'), ['whsec_new', 'whsec_old'])).toEqual(signal)
})

test('a forged, missing, old or borrowed signature is not', () => {
  const secrets = ['whsec_new']
  expect(verifyWebhook(body, signed('whsec_other'), secrets)).toBeNull()
  expect(verifyWebhook(body, null, secrets)).toBeNull()
  expect(verifyWebhook(body, signed('whsec_new', Date.now() - 301_000), secrets)).toBeNull()
  expect(verifyWebhook(`${body} `, signed('whsec_new'), secrets)).toBeNull()
})

test('what is signed but no event is refused, not thrown', () => {
  expect(verifyWebhook('not json', signed('whsec_new', Date.now(), 'not json'), ['whsec_new'])).toBeNull()
})
