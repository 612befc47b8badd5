import { Hono } from 'hono'
import { balance } from './api/balance.ts'
import { charges } from './api/charges.ts'
import { checkoutSessions } from './api/checkout-sessions.ts'
import { customers } from './api/customers.ts'
import { events } from './api/events.ts'
import { paymentIntents } from './api/payment-intents.ts'
import { paymentMethods } from './api/payment-methods.ts'
import { webhookEndpoints } from './api/webhook-endpoints.ts'
import { unknownUrl } from './http/errors.ts'
import { answer, definer } from './http/operations.ts'
import { payRoutes } from './pages/pay-routes.ts'
import { styleRoute } from './pages/style.ts'
import { threeDSecureRoutes } from './pages/three-d-secure.ts'
import type { Sandbox } from './sandbox.ts'

/** Puts the whole sandbox together: the API, the hosted pages, the switches and the dashboard. */
export function createApp(sandbox: Sandbox): Hono {
  const app = new Hono()
  const define = definer(app, sandbox)
  for (const resource of [
    balance,
    charges,
    checkoutSessions,
    customers,
    events,
    paymentIntents,
    paymentMethods,
    webhookEndpoints,
  ])
    resource(define)
  app.all('/v1/*', (c) => answer(c, sandbox, () => Promise.reject(unknownUrl(c.req.method, c.req.path))))
  payRoutes(app, sandbox)
  threeDSecureRoutes(app, sandbox)
  styleRoute(app)
  return app
}
