/**
 * The conformance proxy as a process of its own: `node --import tsx sandbox/conformance/main.ts`.
 *
 * - CONFORMANCE_PORT: port on 127.0.0.1
 * - CONFORMANCE_UPSTREAM: base URL of the Stripe-like server
 * - CONFORMANCE_WEBHOOK_TARGET: where events delivered to `/__webhook` go on to (optional)
 * - CONFORMANCE_WEBHOOK_SECRET: the endpoint's `whsec_…` (optional)
 *
 * On SIGINT or SIGTERM it prints the report and ends, with status 1 if there are errors in it.
 */
import { startConformanceProxy } from './proxy'
import { formatReport } from './report'

const proxy = await startConformanceProxy({
  port: Number(required('CONFORMANCE_PORT')),
  upstream: required('CONFORMANCE_UPSTREAM'),
  webhookTarget: process.env.CONFORMANCE_WEBHOOK_TARGET || undefined,
  webhookSecret: process.env.CONFORMANCE_WEBHOOK_SECRET || undefined,
})
console.log(`conformance proxy on ${proxy.url} -> ${process.env.CONFORMANCE_UPSTREAM}`)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, finish)

async function finish(): Promise<void> {
  const report = proxy.report()
  process.stdout.write(formatReport(report))
  process.exitCode = report.errors.length > 0 ? 1 : 0
  await proxy.close()
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
