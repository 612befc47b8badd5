/** Who may be here. */
import type { Customer } from '@/lib/customers/customer.ts'
import { requireOperator } from '@/lib/customers/queries.ts'

/**
 * The operator who sent this request; null for anybody else.
 * @throws during an outage, which must never look like a room that is not there.
 */
export async function operatorAsking(): Promise<Customer | null> {
  const answer = await requireOperator()
  if (answer.ok) return answer.operator
  if (answer.why === 'unavailable') throw new Error('nobody can be told from anybody: the database is away')
  return null
}
