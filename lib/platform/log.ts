/** JSON logs for machines. Personal data, secrets and card details never enter a log line. */
import pino from 'pino'

/** Replaces what looks like a mail address: errors of others may quote one. */
export function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '[address]')
}

/** What an error may say in a log: its kind, code and words. Its details may hold the row or the mail it was about. */
function tellError(error: unknown) {
  if (!(error instanceof Error)) return { message: withoutAddresses(String(error)) }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const [message, stack] = [error.message, error.stack ?? ''].map(withoutAddresses)
  return { type: error.name, ...code, message, stack }
}

/** Every line carries `process` (store, worker) and, where there is one, the `requestId` that started the work. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { process: process.env.STORE_PROCESS ?? 'store' },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: tellError },
  redact: {
    paths: ['email', '*.email', 'token', '*.token', 'cookie', '*.cookie', 'authorization', '*.authorization'],
    censor: '[redacted]',
  },
})
