/** What every answer tells the browser to refuse. */

type Header = { key: string; value: string }
type Environment = Readonly<Record<string, string | undefined>>

/** Headers of every address. */
export function securityHeaders(env: Environment): Header[] {
  const headers = [
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    // Nobody one follows a reference to learns what was read here.
    { key: 'Referrer-Policy', value: 'same-origin' },
    { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ]
  if (env.STORE_MODE !== 'live') return headers
  return [...headers, { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }]
}

/** Headers of the pages that are the same for everyone. Their script tags are static, so they carry no nonce. */
export function readingHeaders(env: Environment): Header[] {
  const developing = env.NODE_ENV === 'development'
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", "'unsafe-inline'", ...(developing ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(developing ? ['ws:'] : [])],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'frame-ancestors': ["'none'"],
    'form-action': ["'self'", paymentOrigin(env)],
  }
  const value = Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
  return [{ key: 'Content-Security-Policy', value }]
}

/** Where the form that starts a payment ends up. */
function paymentOrigin(env: Environment): string {
  const sandbox = env.STRIPE_SANDBOX_PUBLIC_URL
  return env.STORE_MODE !== 'live' && sandbox ? new URL(sandbox).origin : 'https://checkout.stripe.com'
}
