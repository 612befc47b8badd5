/** graphile-worker's own lines, in the store's log. */
import { Logger } from 'graphile-worker'
import { log, withoutAddresses } from '@/lib/platform/log.ts'

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const

export const workerLogger = new Logger((scope) => (level, message) => {
  const { taskIdentifier, jobId } = scope
  log[levels[level]]({ task: taskIdentifier, jobId }, withoutAddresses(message))
})
