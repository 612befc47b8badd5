import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { API_VERSION } from '../config.ts'
import type { Sandbox } from '../sandbox.ts'
import { type Transaction, transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { authenticate, checkVersion } from './authenticate.ts'
import { Declined, type ErrorBody, envelope, StripeFailure } from './errors.ts'
import { expand } from './expand.ts'
import { interfere, losesAnswer } from './faults.ts'
import { decodeForm, type FormValue } from './form.ts'
import { fingerprint, type KeptAnswer, keepAnswer, takeKey } from './idempotency.ts'
import { validate } from './validate.ts'

/** One call of an operation: its checked parameters and the transaction it runs in. */
interface Call<P> {
  readonly tx: Transaction
  readonly params: P
  /** The `{id}` of the path; empty where the path has none. */
  readonly id: string
  /** The `{part}` of the path, e.g. a payment method below a customer. */
  readonly part: string
  readonly path: string
  readonly sandbox: Sandbox
}

type Run<P> = (call: Call<P>) => Promise<object>

/** Adds one API operation: method, path (`:id` and `:part` are its variables), parameters, work. */
export type Define = <T extends z.ZodType>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  params: T,
  run: Run<z.output<T>>,
) => void

/** The way to add operations to an app. Each runs checked, inside one transaction, at most once per idempotency key. */
export function definer(app: Hono, sandbox: Sandbox): Define {
  return (method, path, schema, run) => {
    app.on(method, path, (c) =>
      answer(c, sandbox, async (tx, params) => {
        const call = {
          tx,
          id: c.req.param('id') ?? '',
          part: c.req.param('part') ?? '',
          path: c.req.path,
          sandbox,
        }
        const checked = validate(schema, params)
        const result = await run({ ...call, params: checked })
        return result instanceof Declined ? result : expand(tx, result, expansions(params))
      }),
    )
  }
}

function expansions(params: { [key: string]: FormValue }): string[] {
  const { expand: paths } = params
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : []
}

type Work = (tx: Transaction, params: { [key: string]: FormValue }) => Promise<object>

/** Runs one request from key check to answer; every failure leaves as Stripe's error envelope. */
export async function answer(c: Context, sandbox: Sandbox, work: Work): Promise<Response> {
  const requestId = newId('req', 14)
  try {
    authenticate(c.req.header('authorization'))
    checkVersion(c.req.header('stripe-version'))
    const fault = await interfere(sandbox)
    if (fault) return fail(c, sandbox, requestId, fault.status, fault.body)
    const body = c.req.method === 'GET' ? '' : await c.req.text()
    const params = decodeForm(c.req.method === 'GET' ? new URL(c.req.url).search.slice(1) : body)
    const key = c.req.method === 'POST' ? c.req.header('idempotency-key') : undefined
    const print = fingerprint(c.req.method, c.req.path, body)
    const origin = { id: requestId, idempotency_key: key ?? null }
    const { kept, replayed } = await transaction(sandbox.database, origin, async (tx) => {
      const before = key ? await takeKey(tx, key, print) : undefined
      if (before) return { kept: before, replayed: true }
      const result = await work(tx, params)
      const fresh = toAnswer(result, requestId, sandbox)
      if (key) await keepAnswer(tx, key, print, fresh)
      return { kept: fresh, replayed: false }
    })
    const lost = await losesAnswer(sandbox)
    return lost ? fail(c, sandbox, requestId, lost.status, lost.body) : reply(kept, requestId, key, replayed)
  } catch (error) {
    if (error instanceof StripeFailure) return fail(c, sandbox, requestId, error.status, error.body)
    console.error(`stripe sandbox: ${c.req.method} ${c.req.path} failed (${requestId}):`, error)
    return fail(c, sandbox, requestId, 500, {
      type: 'api_error',
      message: `The sandbox itself failed: see its log for ${requestId}.`,
    })
  }
}

function toAnswer(result: object, requestId: string, sandbox: Sandbox): KeptAnswer {
  const declined = result instanceof Declined
  const body = declined ? envelope(result.body, requestId, sandbox.publicUrl) : result
  return { status: declined ? 402 : 200, body: JSON.stringify(body, null, 2), request_id: requestId }
}

function reply(kept: KeptAnswer, requestId: string, key: string | undefined, replayed: boolean): Response {
  const headers = baseHeaders(requestId)
  if (key) headers.set('Idempotency-Key', key)
  if (replayed) {
    headers.set('Idempotent-Replayed', 'true')
    headers.set('Original-Request', kept.request_id)
  }
  return new Response(kept.body, { status: kept.status, headers })
}

function fail(c: Context, sandbox: Sandbox, requestId: string, status: number, body: ErrorBody): Response {
  const headers = baseHeaders(requestId)
  const key = c.req.header('idempotency-key')
  if (key) headers.set('Idempotency-Key', key)
  return new Response(JSON.stringify(envelope(body, requestId, sandbox.publicUrl), null, 2), {
    status,
    headers,
  })
}

function baseHeaders(requestId: string): Headers {
  return new Headers({
    'Content-Type': 'application/json',
    'Cache-Control': 'no-cache, no-store',
    'Request-Id': requestId,
    'Stripe-Version': API_VERSION,
  })
}
