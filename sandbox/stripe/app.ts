import { Hono } from 'hono'
import { balance } from './api/balance.ts'
import { charges } from './api/charges.ts'
import { checkoutSessions } from './api/checkout-sessions.ts'
import { coupons } from './api/coupons.ts'
import { customers } from './api/customers.ts'
import { disputes } from './api/disputes.ts'
import { events } from './api/events.ts'
import { invoiceItems } from './api/invoice-items.ts'
import { invoicePreview } from './api/invoice-preview.ts'
import { invoices } from './api/invoices.ts'
import { paymentIntents } from './api/payment-intents.ts'
import { paymentMethods } from './api/payment-methods.ts'
import { products } from './api/products.ts'
import { promotionCodes } from './api/promotion-codes.ts'
import { refunds } from './api/refunds.ts'
import { setupIntents } from './api/setup-intents.ts'
import { shippingRates } from './api/shipping-rates.ts'
import { webhookEndpoints } from './api/webhook-endpoints.ts'
import { actionRoutes } from './dashboard/actions.ts'
import { deliveryRoutes } from './dashboard/deliveries.ts'
import { detailRoutes } from './dashboard/detail.ts'
import { listRoutes } from './dashboard/lists.ts'
import { unknownUrl } from './http/errors.ts'
import { answer, definer } from './http/operations.ts'
import { invoiceRoutes } from './pages/invoice-page.ts'
import { payRoutes } from './pages/pay-routes.ts'
import { recoverRoutes } from './pages/recover.ts'
import { styleRoute } from './pages/style.ts'
import { threeDSecureRoutes } from './pages/three-d-secure.ts'
import type { Sandbox } from './sandbox.ts'
import { switchPage } from './switches/page.ts'
import { switchRoutes } from './switches/routes.ts'

/** Puts the whole sandbox together: the API, the hosted pages, the switches and the dashboard. */
export function createApp(sandbox: Sandbox): Hono {
  const app = new Hono()
  const define = definer(app, sandbox)
  for (const resource of [
    balance,
    charges,
    checkoutSessions,
    coupons,
    customers,
    disputes,
    events,
    invoiceItems,
    invoicePreview,
    invoices,
    paymentIntents,
    paymentMethods,
    products,
    promotionCodes,
    refunds,
    setupIntents,
    shippingRates,
    webhookEndpoints,
  ])
    resource(define)
  app.all('/v1/*', (c) => answer(c, sandbox, () => Promise.reject(unknownUrl(c.req.method, c.req.path))))
  payRoutes(app, sandbox)
  threeDSecureRoutes(app, sandbox)
  recoverRoutes(app, sandbox)
  invoiceRoutes(app, sandbox)
  listRoutes(app, sandbox)
  detailRoutes(app, sandbox)
  deliveryRoutes(app, sandbox)
  actionRoutes(app, sandbox)
  switchRoutes(app, sandbox)
  switchPage(app, sandbox)
  styleRoute(app)
  return app
}
