import { optionsFromEnvironment } from './config.ts'
import { startStripeSandbox } from './server.ts'

const sandbox = await startStripeSandbox(optionsFromEnvironment(process.env))
console.log(
  `Stripe sandbox: ${sandbox.url} (dashboard), ${sandbox.url}/v1 (API). Nothing here is real money.`,
)

let closing = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (closing) return
    closing = true
    sandbox.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('stripe sandbox: could not close cleanly:', error)
        process.exit(1)
      },
    )
  })
