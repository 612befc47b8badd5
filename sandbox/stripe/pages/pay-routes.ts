import type { Context, Hono } from 'hono'
import type Stripe from 'stripe'
import { discountOf } from '../engine/discounts.ts'
import { expireIfDue } from '../engine/session-end.ts'
import { idOf } from '../engine/session-price.ts'
import type { Sandbox } from '../sandbox.ts'
import { NO_REQUEST, type Transaction, transaction } from '../store/database.ts'
import { findObject, lockObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { pageHeaders } from './layout.ts'
import { completedPage, expiredPage, successUrl, unknownPage } from './pay-ended.ts'
import { initialForm, type PayForm, type Problems, readForm } from './pay-form.ts'
import { type PayView, payPage } from './pay-page.ts'
import { type Outcome, press } from './pay-submit.ts'

type Session = Stored<'checkout.session'>

/** Hosted Checkout waits this long for the webhook before it sends the shopper back. */
const WEBHOOK_WAIT_MS = 2000

type Next =
  /** Always 200, also when something typed is wrong: a browser would print any other status to its console. */
  | { kind: 'page'; view: PayView }
  | { kind: 'ended'; doc: Stripe.Checkout.Session }
  | { kind: 'unknown' }
  | { kind: 'redirect'; to: string; eventId?: string; doc: Stripe.Checkout.Session }

/** The hosted Checkout page: GET shows it, POST is every button on it. */
export function payRoutes(app: Hono, sandbox: Sandbox): void {
  app.get('/c/pay/:id', async (c) => {
    const next = await transaction(sandbox.database, NO_REQUEST, (tx) => show(tx, sandbox, c.req.param('id')))
    return respond(c, sandbox, next)
  })

  app.post('/c/pay/:id', async (c) => {
    const data = new URLSearchParams(await c.req.text())
    const next = await transaction(sandbox.database, NO_REQUEST, (tx) =>
      submit(tx, sandbox, c.req.param('id'), data),
    )
    return respond(c, sandbox, next)
  })
}

async function show(tx: Transaction, sandbox: Sandbox, id: string): Promise<Next> {
  const session = await lockObject(tx, 'checkout.session', id)
  if (!session) return { kind: 'unknown' }
  await expireIfDue(tx, session, sandbox.publicUrl)
  const { doc } = session
  if (doc.status !== 'open') return { kind: 'ended', doc }
  const customer = await findObject(tx, 'customer', idOf(doc.customer) ?? '')
  const declined = await lastRefusal(tx, doc)
  const view = await viewOf(tx, session, initialForm(doc, customer?.doc), {}, { declined })
  return { kind: 'page', view }
}

/** The words of a 3-D Secure challenge that failed just before the shopper came back. */
async function lastRefusal(tx: Transaction, doc: Stripe.Checkout.Session): Promise<string | undefined> {
  const intent = await findObject(tx, 'payment_intent', idOf(doc.payment_intent) ?? '')
  const setup = await findObject(tx, 'setup_intent', idOf(doc.setup_intent) ?? '')
  return intent?.doc.last_payment_error?.message ?? setup?.doc.last_setup_error?.message
}

async function submit(tx: Transaction, sandbox: Sandbox, id: string, data: URLSearchParams): Promise<Next> {
  const session = await lockObject(tx, 'checkout.session', id)
  if (!session) return { kind: 'unknown' }
  await expireIfDue(tx, session, sandbox.publicUrl)
  const { doc } = session
  if (doc.status === 'complete') return { kind: 'redirect', to: successUrl(doc), doc }
  if (doc.status !== 'open') return { kind: 'ended', doc }
  const form = readForm(data)
  const outcome = await press(tx, session, data.get('action') ?? 'pay', form, {
    publicUrl: sandbox.publicUrl,
    debitDelaySeconds: sandbox.switches.current.async_payment_delay_seconds,
  })
  return afterPress(tx, session, form, outcome)
}

async function afterPress(tx: Transaction, session: Session, form: PayForm, outcome: Outcome): Promise<Next> {
  const { doc } = session
  if (outcome.kind === 'shown') {
    const view = await viewOf(tx, session, form, outcome.problems, { notice: outcome.notice })
    return { kind: 'page', view }
  }
  const { result } = outcome
  switch (result.kind) {
    case 'completed':
      return { kind: 'redirect', to: successUrl(doc), eventId: result.eventId, doc }
    case 'requires_action':
      return { kind: 'redirect', to: `/3ds/${result.intent}`, doc }
    case 'discount_gone':
      return {
        kind: 'page',
        view: await viewOf(tx, session, form, { promotion: result.message }, {}),
      }
    case 'declined': {
      const problems: Problems =
        result.code === 'incorrect_cvc'
          ? { cvc: result.message }
          : result.code === 'expired_card'
            ? { expiry: result.message }
            : {}
      const kept = { ...form, cvc: result.code === 'incorrect_cvc' ? '' : form.cvc }
      return {
        kind: 'page',
        view: await viewOf(tx, session, kept, problems, { declined: result.message }),
      }
    }
  }
}

async function viewOf(
  tx: Transaction,
  session: Session,
  form: PayForm,
  problems: Problems,
  said: { notice?: string; declined?: string },
): Promise<PayView> {
  const { doc, hidden } = session
  const rates: Stripe.ShippingRate[] = []
  for (const option of doc.shipping_options) {
    const rate = await findObject(tx, 'shipping_rate', idOf(option.shipping_rate) ?? '')
    if (rate) rates.push(rate.doc)
  }
  const images: Record<string, string> = {}
  for (const { item } of hidden.lines) {
    const product = await findObject(tx, 'product', idOf(item.price?.product) ?? '')
    const [image] = product?.doc.images ?? []
    if (product && image) images[product.doc.id] = image
  }
  const discount = await discountOf(tx, doc.discounts)
  const code = discount?.promotionCode?.code ?? discount?.coupon.name ?? null
  return { session, form, problems, rates, images, code, ...said }
}

async function respond(c: Context, sandbox: Sandbox, next: Next): Promise<Response> {
  switch (next.kind) {
    case 'unknown':
      return c.html(unknownPage(), 404, pageHeaders())
    case 'ended':
      return c.html(
        next.doc.status === 'complete' ? completedPage(next.doc) : expiredPage(next.doc),
        200,
        pageHeaders(),
      )
    case 'redirect':
      if (next.eventId) await sandbox.courier.delivered(next.eventId, WEBHOOK_WAIT_MS)
      return new Response(null, {
        status: 303,
        headers: { ...pageHeaders([next.doc.success_url]), Location: next.to },
      })
    case 'page': {
      const { success_url, cancel_url } = next.view.session.doc
      return c.html(payPage(next.view), 200, pageHeaders([success_url, cancel_url]))
    }
  }
}
