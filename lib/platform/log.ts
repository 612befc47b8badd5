/** JSON logs for machines. Personal data, secrets and card details never enter a log line. */
import pino from 'pino'

/** Every line carries `process` (store, worker) and, where there is one, the `requestId` that started the work. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { process: process.env.STORE_PROCESS ?? 'store' },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: pino.stdSerializers.err },
  redact: {
    paths: ['email', '*.email', 'token', '*.token', 'cookie', '*.cookie', 'authorization', '*.authorization'],
    censor: '[redacted]',
  },
})
