import type { Sandbox } from '../sandbox.ts'
import type { ErrorBody } from './errors.ts'

/** An answer that a switch ordered instead of the work. */
export interface Fault {
  readonly status: number
  readonly body: ErrorBody
}

const GONE = {
  type: 'api_error',
  message: 'A sandbox switch made this call time out. Nothing was done.',
} as const

/**
 * Looks whether a switch wants this API call to fail before anything is done.
 * @returns the fault, or undefined when the call goes on
 */
export async function interfere(sandbox: Sandbox): Promise<Fault | undefined> {
  const { switches } = sandbox
  if (await switches.use('api_rate_limits'))
    return {
      status: 429,
      body: {
        type: 'invalid_request_error',
        code: 'rate_limit',
        message: 'Request rate limit exceeded (a sandbox switch).',
      },
    }
  if (await switches.use('api_errors'))
    return {
      status: 500,
      body: { type: 'api_error', message: 'A sandbox switch made this call fail. Nothing was done.' },
    }
  if (await switches.use('api_timeouts')) {
    await new Promise((resolve) => setTimeout(resolve, switches.current.api_timeout_ms))
    return { status: 504, body: GONE }
  }
  return undefined
}

/** Whether the answer of a finished call is to be lost on the way. */
export async function losesAnswer(sandbox: Sandbox): Promise<Fault | undefined> {
  if (!(await sandbox.switches.use('api_lost_answers'))) return undefined
  return {
    status: 502,
    body: { type: 'api_error', message: 'A sandbox switch lost this answer. The work itself was done.' },
  }
}
