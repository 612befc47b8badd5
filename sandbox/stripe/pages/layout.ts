import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup that Hono escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

/** A whole page: banner, landmarks, stylesheet. No script, ever. */
export function page(title: string, body: Markup, kind: 'checkout' | 'dashboard' = 'checkout'): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Stripe sandbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_assets/sandbox.css">
</head>
<body class="${kind}">
<aside class="banner" aria-label="About this page"><strong>Stripe sandbox: no money moves.</strong> A stand-in for Stripe, for trying out the shop.</aside>
${body}
</body>
</html>`
}

/**
 * Headers of every page. No script can run; a form may only go to the sandbox itself and on to the shop it redirects to.
 * @param targets addresses a form's answer may redirect to
 */
export function pageHeaders(targets: readonly (string | null)[] = []): Record<string, string> {
  const origins = targets.flatMap((target) =>
    target && URL.canParse(target) ? [new URL(target).origin] : [],
  )
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src http: https: data:',
    `form-action ${["'self'", ...new Set(origins)].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  }
}
