/** What must hold when everything is charged, asked of our rows and of Stripe's: each a count that must be zero. */
import type { Pool } from 'pg'

const CLAIMS: Readonly<Record<string, string>> = {
  'deliveries Stripe captured twice': `
    SELECT COUNT(*)::int AS n FROM (SELECT doc->'metadata'->>'cycle_id' FROM stripe_sandbox.objects
      WHERE type = 'invoice' AND doc->>'status' = 'paid' GROUP BY 1 HAVING COUNT(*) > 1) twice`,
  'customers charged twice on one day': `
    SELECT COUNT(*)::int AS n FROM (SELECT doc->>'customer' FROM stripe_sandbox.objects
      WHERE type = 'charge' AND doc->>'status' = 'succeeded' GROUP BY 1, ((doc->>'created')::bigint / 86400) HAVING COUNT(*) > 1) twice`,
  'due deliveries that were missed': `
    SELECT COUNT(*)::int AS n FROM cycle c WHERE c.number = 1 AND c.charge_on <= now()::date
      AND (c.state <> 'PAID' OR NOT EXISTS (SELECT 1 FROM "order" o WHERE o.cycle_id = c.id))`,
  'charges that differ from their notice': `
    SELECT COUNT(*)::int AS n FROM stripe_sandbox.objects i JOIN cycle c ON c.id = (i.doc->'metadata'->>'cycle_id')::uuid
      WHERE i.type = 'invoice' AND i.doc->>'status' = 'paid' AND NOT EXISTS (SELECT 1 FROM notice n
        WHERE n.cycle_id = c.id AND n.total = (i.doc->>'amount_paid')::int AND n.charge_on <= now()::date)`,
  'orders that differ from what was captured': `
    SELECT COUNT(*)::int AS n FROM "order" o JOIN stripe_sandbox.objects i ON i.id = o.stripe_invoice_id
      WHERE (i.doc->>'amount_paid')::int <> o.total OR i.doc->>'status' <> 'paid'`,
  'attempts left open': `SELECT COUNT(*)::int AS n FROM attempt WHERE state = 'OPEN'`,
  'bottles put aside for nothing': `
    SELECT COUNT(*)::int AS n FROM reservation r JOIN cycle c ON c.id = r.cycle_id
      WHERE r.state = 'HELD' AND c.state NOT IN ('NOTIFIED', 'CHARGING', 'DUNNING', 'ACTION_REQUIRED')`,
  'bottles the ledger does not know of': `
    SELECT COUNT(*)::int AS n FROM stock s WHERE s.on_hand <> (SELECT SUM(delta) FROM stock_movement m WHERE m.sku = s.sku)
      OR s.reserved <> (SELECT COALESCE(SUM(quantity), 0) FROM reservation r WHERE r.sku = s.sku AND r.state = 'HELD')`,
}

/** Every claim with how often it is broken. */
export async function countBroken(pool: Pool): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const [claim, sql] of Object.entries(CLAIMS))
    counts.set(claim, (await pool.query<{ n: number }>(sql)).rows[0]?.n ?? -1)
  return counts
}
