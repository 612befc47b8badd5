import Stripe from 'stripe'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadSpec } from '../spec/load'
import { API_VERSION, customer, error, event, list, refund } from '../testing/samples'
import { type Call, call, names, type Setup, startSetup } from '../testing/setup'
import { answering } from '../testing/upstream'

beforeAll(async () => {
  await loadSpec()
}, 60_000)

let setup: Setup
beforeEach(async () => {
  setup = await startSetup()
})
afterEach(() => setup.close())

const CUSTOMER = '/v1/customers/cus_Qx7mKpRt2VbN4w'
const REFUND = '/v1/refunds/re_1Nispe2eZvKYlo2Cd31jOCgZ'
const OLD_VERSION = { 'stripe-version': '2020-08-27' }
const { email: _, ...withoutEmail } = customer()
const declined = error({ type: 'card_error', code: 'card_declined', decline_code: 'generic_decline' })
const notFound = error({ type: 'invalid_request_error', code: 'resource_missing', param: 'id' })

/** Exchanges in which nothing is wrong. */
const RIGHT: [string, Call][] = [
  ['an object', { path: CUSTOMER, answer: answering(customer()) }],
  [
    'a deleted object',
    { path: CUSTOMER, answer: answering({ id: 'cus_1', object: 'customer', deleted: true }) },
  ],
  ['a list', { path: '/v1/customers?limit=3', answer: answering(list([customer()], '/v1/customers')) }],
  ['an id', { path: REFUND, answer: answering(refund()) }],
  [
    'parameters taken over',
    {
      method: 'POST',
      path: '/v1/customers',
      form: 'email=jenny@example.com&metadata[order]=7&preferred_locales[0]=nl&name=',
      answer: answering(customer({ metadata: { order: '7' }, preferred_locales: ['nl'] })),
    },
  ],
  ['a refusal', { path: CUSTOMER, answer: answering(notFound, { status: 404 }) }],
  [
    'a declined card',
    {
      method: 'POST',
      path: '/v1/payment_intents/pi_1/confirm',
      answer: answering(declined, { status: 402 }),
    },
  ],
  [
    'an injected fault',
    {
      path: CUSTOMER,
      answer: answering(error({ type: 'api_error' }), { status: 503, headers: { 'request-id': undefined } }),
    },
  ],
  [
    'events with their objects',
    { path: '/v1/events', answer: answering(list([event('customer.created', customer())], '/v1/events')) },
  ],
  [
    'a wrong key',
    {
      path: CUSTOMER,
      answer: answering(error({ type: 'invalid_request_error' }), {
        status: 401,
        headers: { 'stripe-version': undefined },
      }),
    },
  ],
]

/** Exchanges with one defect each, and the finding it must lead to. */
const WRONG: [string, string, Call][] = [
  ['wrong type', 'wrong_type balance', { path: CUSTOMER, answer: answering(customer({ balance: '0' })) }],
  ['missing field', 'missing_field email', { path: CUSTOMER, answer: answering(withoutEmail) }],
  ['unknown field', 'unknown_field vip', { path: CUSTOMER, answer: answering(customer({ vip: true })) }],
  [
    'undocumented value',
    'bad_enum tax_exempt',
    { path: CUSTOMER, answer: answering(customer({ tax_exempt: 'some' })) },
  ],
  ['null', 'not_nullable livemode', { path: CUSTOMER, answer: answering(customer({ livemode: null })) }],
  [
    'defect in a list',
    'wrong_type data[].balance',
    {
      path: '/v1/customers',
      answer: answering(list([customer(), customer({ balance: '0' })], '/v1/customers')),
    },
  ],
  ['no JSON', 'wrong_type', { path: CUSTOMER, answer: answering('<html>') }],
  [
    'object without expand',
    'unexpected_expand customer',
    { path: REFUND, answer: answering(refund({ customer: customer() })) },
  ],
  [
    'id despite expand',
    'not_expanded customer',
    { path: `${REFUND}?expand[]=customer`, answer: answering(refund({ customer: 'cus_1' })) },
  ],
  [
    'list without expand',
    'unexpected_expand subscriptions',
    { path: CUSTOMER, answer: answering(customer({ subscriptions: list([], '/v1/s') })) },
  ],
  [
    'list missing despite expand',
    'not_expanded tax_ids',
    { path: `${CUSTOMER}?expand[]=tax_ids`, answer: answering(customer()) },
  ],
  [
    'impossible expand',
    'not_expandable email',
    { path: `${CUSTOMER}?expand[]=email`, answer: answering(customer()) },
  ],
  [
    'missing Request-Id',
    'header request-id',
    { path: CUSTOMER, answer: answering(customer(), { headers: { 'request-id': undefined } }) },
  ],
  [
    'missing Stripe-Version',
    'header stripe-version',
    { path: CUSTOMER, answer: answering(customer(), { headers: { 'stripe-version': undefined } }) },
  ],
  [
    'wrong content type',
    'header content-type',
    { path: CUSTOMER, answer: answering(customer(), { headers: { 'content-type': 'text/html' } }) },
  ],
  [
    'unknown parameter accepted',
    'unknown_param vip',
    { method: 'POST', path: '/v1/customers', form: 'vip=1', answer: answering(customer()) },
  ],
  [
    'missing parameter accepted',
    'missing_param query',
    {
      path: '/v1/customers/search',
      answer: answering({ ...list([customer()], '/v1/customers/search'), object: 'search_result' }),
    },
  ],
  [
    'bad parameter accepted',
    'bad_param limit',
    { path: '/v1/customers?limit=many', answer: answering(list([], '/v1/customers')) },
  ],
  ['unknown path accepted', 'unknown_path', { path: '/v1/customer', answer: answering(customer()) }],
  [
    'other API version accepted',
    'bad_version stripe-version',
    { path: CUSTOMER, headers: OLD_VERSION, answer: answering(customer(), { headers: OLD_VERSION }) },
  ],
  [
    'parameter not stored',
    'echo_mismatch name',
    { method: 'POST', path: '/v1/customers', form: 'name=Anna', answer: answering(customer()) },
  ],
  [
    'metadata not stored',
    'echo_mismatch metadata.order',
    { method: 'POST', path: '/v1/customers', form: 'metadata[order]=7', answer: answering(customer()) },
  ],
  [
    'foreign id prefix',
    'invariant customer',
    { path: CUSTOMER, answer: answering(customer({ id: 'user_1' })) },
  ],
  [
    'list not newest first',
    'invariant list',
    {
      path: '/v1/customers',
      answer: answering(list([customer({ created: 1 }), customer({ created: 2 })], '/v1/customers')),
    },
  ],
  ['error without envelope', 'error_shape error', { path: CUSTOMER, answer: answering({}, { status: 400 }) }],
  [
    'fault without envelope',
    'error_shape',
    { path: CUSTOMER, answer: answering('Bad Gateway', { status: 502 }) },
  ],
  [
    'invented error type',
    'error_shape error.type',
    { path: CUSTOMER, answer: answering(error({ type: 'oops' }), { status: 400 }) },
  ],
  [
    '404 without code',
    'error_shape error.code',
    { path: CUSTOMER, answer: answering(error({ type: 'invalid_request_error' }), { status: 404 }) },
  ],
  [
    'declined card with 400',
    'error_shape error.type',
    { method: 'POST', path: '/v1/refunds', answer: answering(declined, { status: 400 }) },
  ],
  [
    'wrong object in an event',
    'missing_field data[].data.object.email',
    { path: '/v1/events', answer: answering(list([event('customer.created', withoutEmail)], '/v1/events')) },
  ],
]

describe('an exchange', () => {
  it.each(RIGHT)('with %s passes', async (_name, exchange) => {
    await (await call(setup, exchange)).text()
    const { exchanges, errors, warnings } = setup.proxy.report()
    expect({ exchanges, errors, warnings }).toEqual({ exchanges: 1, errors: [], warnings: [] })
  })

  it.each(WRONG)('with %s is reported as %s', async (_name, finding, exchange) => {
    await (await call(setup, exchange)).text()
    expect(names(setup.proxy.report().errors)).toEqual([finding])
  })

  it('that the server refuses for its parameters is only a warning', async () => {
    const answer = answering(error({ type: 'invalid_request_error' }), { status: 400 })
    await (await call(setup, { method: 'POST', path: '/v1/customers', form: 'vip=1', answer })).text()
    const report = setup.proxy.report()
    expect([names(report.errors), names(report.warnings)]).toEqual([[], ['unknown_param vip']])
  })

  it('at a path that the server says it does not have is only a warning', async () => {
    const body = error({
      type: 'invalid_request_error',
      message: 'Unrecognized request URL (GET: /v1/payouts).',
    })
    await (await call(setup, { path: '/v1/payouts', answer: answering(body, { status: 404 }) })).text()
    const report = setup.proxy.report()
    expect([names(report.errors), names(report.warnings)]).toEqual([[], ['unimplemented']])
  })

  it('made by the official SDK passes', async () => {
    const { hostname, port } = new URL(setup.proxy.url)
    const stripe = new Stripe('sk_test_x', { host: hostname, port, protocol: 'http' })
    setup.upstream.handler = answering(customer({ metadata: { order: '7' }, name: null }))
    const created = await stripe.customers.create({
      email: 'jenny@example.com',
      metadata: { order: 7, dropped: null },
      shipping: '',
    })
    expect(created.object).toBe('customer')
    setup.upstream.handler = answering(refund({ customer: customer() }))
    await stripe.refunds.retrieve('re_1', { expand: ['customer'] })
    const { errors, warnings, endpoints } = setup.proxy.report()
    expect([errors, warnings]).toEqual([[], []])
    expect(Object.keys(endpoints)).toEqual(['GET /v1/refunds/{id}', 'POST /v1/customers'])
    expect(API_VERSION).toBe(Stripe.API_VERSION)
  })
})
