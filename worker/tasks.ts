/** Each job's name and what it runs. A task composes; the rules are in lib. */
import type { Task } from 'graphile-worker'
import { forgetAbandoned } from '@/lib/cart/store.ts'
import { CATALOG_TAG, productTag, SHIPPING_TAG, TODAY_TAG } from '@/lib/catalog/cache-tags.ts'
import { skusShowing } from '@/lib/catalog/store.ts'
import { forgetExpired } from '@/lib/customers/store.ts'
import { retireLots } from '@/lib/inventory/store.ts'
import { sendMail } from '@/lib/mail/send.ts'
import { allocateWaiting } from '@/lib/orders/fulfilment/waiting/store.ts'
import { finishRefunds } from '@/lib/orders/refunding/refund.ts'
import { sweepCheckouts } from '@/lib/orders/settle.ts'
import { sendOrderLinks } from '@/lib/orders/store.ts'
import { handleStripeEvent } from '@/lib/orders/stripe-events.ts'
import { makeRefund } from '@/lib/payments/refund.ts'
import { now, realNow } from '@/lib/platform/clock.ts'
import type { Jobs } from '@/lib/platform/jobs/queue.ts'
import { log } from '@/lib/platform/log.ts'
import { forgetFull } from '@/lib/platform/rate-limit/store.ts'
import { forgetCustomer } from '@/lib/privacy/at-stripe/forget.ts'
import { beginPlanOf } from '@/lib/refills/begin/begin.ts'
import { advancePlan } from '@/lib/refills/engine/advance.ts'
import { endBill } from '@/lib/refills/engine/charge.ts'
import { sweepRefills } from '@/lib/refills/engine/sweep.ts'
import { followShipment } from '@/lib/refills/shipping/store.ts'
import { handleRefillEvent } from '@/lib/refills/stripe-events.ts'
import { refreshPages } from './refresh-pages.ts'

const CART_DAYS = 90

export const taskList = {
  'stripe-event': task<'stripe-event'>(async ({ type, objectId, requestId }) => {
    const context = { requestId, now: now() }
    const isAboutRefill = await handleRefillEvent({ type, objectId }, context)
    if (!isAboutRefill) await handleStripeEvent({ type, objectId }, context)
  }),
  'send-mail': task<'send-mail'>(({ mailId, requestId }) => sendMail(mailId, requestId)),
  'send-order-links': task<'send-order-links'>(({ email, requestId }) => sendOrderLinks(email, requestId)),
  'begin-plan': task<'begin-plan'>(({ orderId, requestId }) =>
    beginPlanOf(orderId, { requestId, now: now() }),
  ),
  'follow-shipment': task<'follow-shipment'>(({ orderId, requestId }) =>
    followShipment(orderId, { requestId, now: now() }),
  ),
  'advance-plan': task<'advance-plan'>(({ planId, requestId }) =>
    advancePlan(planId, { requestId, now: now() }),
  ),
  'give-back': task<'give-back'>(({ cycleId, paymentIntentId }) =>
    makeRefund({ key: `give-back:${cycleId}`, paymentIntentId, amount: null }),
  ),
  'end-bill': task<'end-bill'>(({ invoiceId, requestId }) => endBill(invoiceId, { requestId, now: now() })),
  'forget-customer': task<'forget-customer'>(({ customerId, requestId }) =>
    forgetCustomer(customerId, requestId),
  ),
  'sweep-refills': task<'sweep-refills'>(async (_, jobId) => {
    const queued = await sweepRefills({ requestId: `refills-${jobId}`, now: now() })
    if (queued > 0) log.info({ queued }, 'refills swept')
  }),
  'refresh-pages': task<'refresh-pages'>(async ({ sku }) =>
    refreshPages(sku === null ? [SHIPPING_TAG] : [CATALOG_TAG, ...(await skusShowing(sku)).map(productTag)]),
  ),
  'refresh-dates': task<'refresh-dates'>(() => refreshPages([TODAY_TAG])),
  'sweep-checkouts': task<'sweep-checkouts'>(async (_, jobId) => {
    const { looked, placed } = await sweepCheckouts({ requestId: `sweep-${jobId}`, now: now() })
    if (looked > 0) log.info({ looked, placed }, 'checkouts swept')
  }),
  'allocate-waiting': task<'allocate-waiting'>(async () => {
    const orders = await allocateWaiting(now())
    if (orders > 0) log.info({ orders }, 'orders that waited for stock are to pack')
  }),
  'finish-refunds': task<'finish-refunds'>(async (_, jobId) => {
    const finished = await finishRefunds({ requestId: `refunds-${jobId}`, now: now() })
    if (finished > 0) log.info({ finished }, 'refunds cut off were finished')
  }),
  'retire-lots': task<'retire-lots'>(async () => {
    log.info({ bottles: await retireLots(now()) }, 'lots near their date were taken off sale')
  }),
  'tidy-up': task<'tidy-up'>(async () => {
    const carts = await forgetAbandoned(new Date(now().getTime() - CART_DAYS * 86_400_000))
    const [limits, signIns] = [await forgetFull(realNow()), await forgetExpired(realNow())]
    log.info({ carts, limits, signIns }, 'tidied up')
  }),
} satisfies Record<keyof Jobs, Task>

/** Minutes and hours are UTC; the dates on pages are made anew every hour, which catches midnight in any zone. */
export const crontab = [
  '*/10 * * * * sweep-refills ?jobKey=sweep-refills&queue=sweep-refills&max=5',
  '*/3 * * * * sweep-checkouts ?jobKey=sweep-checkouts&queue=sweep&max=5',
  '*/10 * * * * allocate-waiting ?jobKey=allocate-waiting&max=5',
  '*/3 * * * * finish-refunds ?jobKey=finish-refunds&queue=money-back&max=5',
  '1 * * * * refresh-dates ?max=5',
  '15 9 * * * retire-lots ?fill=1d&max=5',
  '30 9 * * * tidy-up ?max=3',
].join('\n')

function task<N extends keyof Jobs>(run: (payload: Jobs[N], jobId: string) => Promise<unknown>): Task {
  return async (payload, { job }) => {
    await run(payload as Jobs[N], job.id)
  }
}
