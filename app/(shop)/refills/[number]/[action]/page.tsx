import type { Metadata } from 'next'
import { ActionView } from '@/components/refill/action-view.tsx'
import { AddCard } from '@/components/refill/add-card.tsx'
import { Consent } from '@/components/refill/consent.tsx'
import { pageWords } from '@/components/refill/page-words.ts'
import { StockWays } from '@/components/refill/stock-ways.tsx'
import { isAskingPage } from '@/lib/refills/asking/ask.ts'
import { fieldsIn } from '@/lib/refills/asking/fields.ts'
import { getAsk } from '@/lib/refills/asking/queries.ts'
import { readAnswer } from '@/lib/refills/asking/said.ts'
import { isPlanPage } from '@/lib/refills/link.ts'
import { Closed } from '../closed.tsx'
import { openedPlan } from '../opened.ts'

/** Made whole for each visit. */
export const instant = false

type Props = PageProps<'/refills/[number]/[action]'>

/** Its title: what the page does; of an address that is no page, only that it is about a refill. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { action } = await params
  return { title: isPlanPage(action) && isAskingPage(action) ? pageWords[action].title : 'Your refill' }
}

/** One action on a refill. Opening it changes nothing: its button does. */
export default async function RefillActionPage({ params, searchParams }: Props) {
  const [{ action }, search] = await Promise.all([params, searchParams])
  const access = await openedPlan(params, searchParams)
  if (access.state !== 'open') return <Closed access={access} />
  if (!isPlanPage(action) || !isAskingPage(action)) return <Closed access={{ state: 'nowhere' }} />
  const said = await readAnswer(access.number, action)
  const view = await getAsk(access.planId, action, fieldsIn(Object.entries(search)))
  if (!view) return <Closed access={{ state: 'nowhere' }} />
  const { plan, today, asking, terms } = view
  return (
    <ActionView {...{ way: access, page: action, view, said }} consent={terms && <Consent {...terms} />}>
      {action === 'stock' && plan.cycle.stock === 'SHORT' && <StockWays way={access} />}
      {action === 'card' && <AddCard way={access} plan={plan} today={today} isOnly={asking.wish === null} />}
    </ActionView>
  )
}
