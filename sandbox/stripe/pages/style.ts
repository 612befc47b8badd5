import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'

const STYLESHEET = readFileSync(new URL('./sandbox.css', import.meta.url), 'utf8')

/** Serves the one stylesheet of all pages, and tells browsers that there is no icon before they log a 404. */
export function styleRoute(app: Hono): void {
  app.get('/_assets/sandbox.css', (c) =>
    c.body(STYLESHEET, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=60',
    }),
  )
  app.get('/favicon.ico', (c) => c.body(null, 204))
}
