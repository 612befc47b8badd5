import type { Sandbox } from './sandbox.ts'
import { NO_REQUEST, transaction } from './store/database.ts'
import { seed } from './store/seed.ts'
import { dropDefaultEndpoint, upsertDefaultEndpoint } from './webhooks/endpoints.ts'

/** Writes what a sandbox always has: the seed and the endpoint of the environment. Also after a reset. */
export async function prepare(sandbox: Sandbox): Promise<void> {
  await transaction(sandbox.database, NO_REQUEST, async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtext('stripe_sandbox.seed'))")
    await seed(tx)
    if (sandbox.webhook) await upsertDefaultEndpoint(tx, sandbox.webhook.url, sandbox.webhook.secret)
    else await dropDefaultEndpoint(tx)
  })
}
