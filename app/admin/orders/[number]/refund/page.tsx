import type { Metadata } from 'next'
import { RefundView } from '@/components/admin/refund-view.tsx'
import { type DeskSaid, readRefundForm, saidOf } from '@/lib/orders/desk/forms.ts'
import { getDeskOrder } from '@/lib/orders/desk/queries.ts'
import { readSaid } from '@/lib/platform/said.ts'
import NotFound from '../../../not-found.tsx'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Give a refund' }

/** What goes back, then how much it is, then the button: only the last step changes anything. */
export default async function RefundPage({
  params,
  searchParams,
}: PageProps<'/admin/orders/[number]/refund'>) {
  const [{ number }, query] = await Promise.all([params, searchParams])
  const found = await getDeskOrder(number)
  if (!found) return <NotFound />
  const { order } = found
  const fields = { get: (name: string) => [query[name]].flat()[0] ?? null }
  const filled = readRefundForm(
    fields,
    order.lines.map(({ position }) => position),
  )
  return <RefundView {...{ order, filled }} said={await readSaid<DeskSaid>(saidOf(number, 'refund'))} />
}
