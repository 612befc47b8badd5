import { API_VERSION } from '../config.ts'
import { invalid, StripeFailure } from './errors.ts'

const TEST_KEY = /^sk_test_\w+$/

/**
 * Accepts any `sk_test_…` key, as bearer token or as user name of basic authentication.
 * @throws 401 when the key is missing or not a test key: a live key must never end up here
 */
export function authenticate(authorization: string | undefined): void {
  const key = readKey(authorization)
  if (!key)
    throw new StripeFailure(401, {
      type: 'invalid_request_error',
      message:
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    })
  if (TEST_KEY.test(key)) return
  const shown = key.startsWith('sk_live_') ? 'sk_live_****' : `${key.slice(0, 8)}****`
  throw new StripeFailure(401, {
    type: 'invalid_request_error',
    message: `Invalid API Key provided: ${shown}. The sandbox accepts sk_test_ keys only.`,
  })
}

function readKey(authorization: string | undefined): string | undefined {
  const [scheme, value] = (authorization ?? '').split(' ')
  if (scheme?.toLowerCase() === 'bearer') return value
  if (scheme?.toLowerCase() === 'basic' && value)
    return Buffer.from(value, 'base64').toString('utf8').split(':')[0]
  return undefined
}

/** @throws 400 when the caller speaks another API version than the sandbox */
export function checkVersion(version: string | undefined): void {
  if (version !== undefined && version !== API_VERSION)
    throw invalid(`Invalid Stripe API version: ${version}. The sandbox speaks ${API_VERSION} only.`)
}
