import { nowSeconds } from '../store/database.ts'
import type { EventEnvelope } from '../store/records.ts'
import type { Settings } from '../switches/settings.ts'
import { signatureHeader } from './sign.ts'

/** One delivery that is due. */
export interface Parcel {
  readonly id: number
  /** Which attempt this is, counted from 1. */
  readonly attempts: number
  readonly event: EventEnvelope
  readonly url: string
  readonly secrets: string[]
}

/** How an attempt ended. `note` says it in words. */
export interface SendResult {
  readonly ok: boolean
  readonly status: number | null
  readonly note: string
  readonly tookMs: number
}

const TIMEOUT_MS = 15_000
const OLD_SECONDS = 600
const FORGED_SECRET = 'whsec_forged_by_the_sandbox'

/** Posts an event, as many copies at once as the switch says. It counts as delivered when every copy was answered with 2xx. */
export async function send(parcel: Parcel, settings: Readonly<Settings>): Promise<SendResult> {
  const copies = await Promise.all(Array.from({ length: settings.copies }, () => post(parcel, settings)))
  const worst = copies.find((copy) => !copy.ok) ?? copies[0]
  if (!worst) return { ok: false, status: null, note: 'Nothing was sent', tookMs: 0 }
  return copies.length > 1 ? { ...worst, note: `${worst.note} (${copies.length} copies at once)` } : worst
}

async function post(parcel: Parcel, settings: Readonly<Settings>): Promise<SendResult> {
  const body = JSON.stringify(parcel.event, null, 2)
  const timestamp = nowSeconds() - (settings.signature === 'old' ? OLD_SECONDS : 0)
  const secrets = settings.signature === 'forged' ? [FORGED_SECRET] : parcel.secrets
  const started = Date.now()
  const took = () => Date.now() - started
  try {
    const response = await fetch(parcel.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'no-cache',
        'User-Agent': 'Stripe/1.0 (+https://docs.stripe.com/webhooks; sandbox)',
        'Stripe-Signature': signatureHeader(body, secrets, timestamp),
      },
      body,
    })
    await response.body?.cancel()
    const signed = settings.signature === 'valid' ? '' : `, signature ${settings.signature}`
    return {
      ok: response.ok,
      status: response.status,
      note: `Answered ${response.status}${signed}`,
      tookMs: took(),
    }
  } catch (error) {
    const reason =
      error instanceof Error
        ? error.cause instanceof Error
          ? error.cause.message
          : error.message
        : 'unknown'
    return { ok: false, status: null, note: `No answer: ${reason}`, tookMs: took() }
  }
}
