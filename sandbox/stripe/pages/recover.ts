import type { Hono } from 'hono'
import { html } from 'hono/html'
import { findRecoverable, recoverSession } from '../engine/session-recover.ts'
import type { Sandbox } from '../sandbox.ts'
import { NO_REQUEST, transaction } from '../store/database.ts'
import { page, pageHeaders } from './layout.ts'
import { unknownPage } from './pay-ended.ts'

/** The link in a recovery mail: GET shows a button (mail scanners open links), POST opens a copy of the expired session. */
export function recoverRoutes(app: Hono, sandbox: Sandbox): void {
  const linkOf = (id: string) => `${sandbox.publicUrl}/c/recover/${id}`

  app.get('/c/recover/:id', async (c) => {
    const id = c.req.param('id')
    const expired = await transaction(sandbox.database, NO_REQUEST, (tx) => findRecoverable(tx, linkOf(id)))
    if (!expired) return c.html(unknownPage(), 404, pageHeaders())
    const body = html`<main class="message">
<h1>Your order is still here</h1>
<p>The checkout you left has expired. You can go on with the same order; nothing was charged.</p>
<form method="post" action="/c/recover/${id}"><button class="pay">Go on with the order</button></form>
</main>`
    return c.html(page('Go on with your order', body), 200, pageHeaders())
  })

  app.post('/c/recover/:id', async (c) => {
    const url = await transaction(sandbox.database, NO_REQUEST, async (tx) => {
      const expired = await findRecoverable(tx, linkOf(c.req.param('id')))
      return expired && recoverSession(tx, expired, sandbox.publicUrl)
    })
    return url ? c.redirect(url, 303) : c.html(unknownPage(), 404, pageHeaders())
  })
}
