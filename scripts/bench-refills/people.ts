/** The customers at Stripe: one is made through the sandbox's API, and her rows are written again under other names. */
import type { Pool } from 'pg'
import { z } from 'zod'

export type Template = { readonly customerId: string; readonly paymentMethodId: string }

const one = z.object({ id: z.string() })
const list = z.object({ data: z.array(one) })

/** The sandbox, asked as a shell would ask it: the store's own client lives in lib/payments alone. */
export class SandboxApi {
  /** @param port the sandbox's; @param key any test key */
  constructor(
    private readonly port: number,
    private readonly key: string,
  ) {}

  /** Makes a customer with a saved card that pays. */
  async makeCustomer(): Promise<Template> {
    const form = { email: 'bench@example.com', payment_method: 'pm_card_visa' }
    const { id: customerId } = one.parse(await this.call('POST', '/v1/customers', form))
    const cards = list.parse(await this.call('GET', `/v1/customers/${customerId}/payment_methods`))
    const [card] = cards.data
    if (!card) throw new Error('no card was saved')
    return { customerId, paymentMethodId: card.id }
  }

  /** Has the sandbox send no webhooks: the bench measures the engine alone. */
  async silenceWebhooks(): Promise<void> {
    const { data } = list.parse(await this.call('GET', '/v1/webhook_endpoints'))
    for (const { id } of data) await this.call('POST', `/v1/webhook_endpoints/${id}`, { disabled: 'true' })
  }

  async deleteCustomer(id: string): Promise<void> {
    await this.call('DELETE', `/v1/customers/${id}`)
  }

  private async call(method: string, path: string, form?: Record<string, string>): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.key}` },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`)
    return response.json()
  }
}

/** Writes customers `from` to `to` into the sandbox's tables. */
export async function copyCustomers(pool: Pool, one: Template, from: number, to: number): Promise<void> {
  await pool.query(
    `INSERT INTO stripe_sandbox.objects (id, type, created, doc, hidden)
     SELECT replace(replace(o.id, $1, 'cus_bench' || n), $2, 'pm_bench' || n), o.type, o.created,
       replace(replace(o.doc::text, $1, 'cus_bench' || n), $2, 'pm_bench' || n)::json, o.hidden
     FROM stripe_sandbox.objects o, generate_series($3::int, $4::int) n WHERE o.id IN ($1, $2)`,
    [one.customerId, one.paymentMethodId, from, to],
  )
}
