import type { Metadata } from 'next'
import { ActionView } from '@/components/refill/action-view.tsx'
import { LinkOver } from '@/components/refill/link-over.tsx'
import { pageWords } from '@/components/refill/page-words.ts'
import { isAskingPage } from '@/lib/refills/asking/ask.ts'
import { fieldsIn } from '@/lib/refills/asking/fields.ts'
import { getAsk } from '@/lib/refills/asking/queries.ts'
import { readAnswer } from '@/lib/refills/asking/said.ts'
import { isPlanPage } from '@/lib/refills/link.ts'
import NotFound from '../../../not-found.tsx'
import { openedPlan } from '../opened.ts'

/** Made whole for each visit. */
export const instant = false

type Props = PageProps<'/refills/[number]/[action]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { action } = await params
  return { title: isPlanPage(action) && isAskingPage(action) ? pageWords[action].title : 'Your refill' }
}

/** One action on a refill. Opening it changes nothing: its button does. */
export default async function RefillActionPage({ params, searchParams }: Props) {
  const [{ action }, search] = await Promise.all([params, searchParams])
  const access = await openedPlan(params, searchParams)
  if (access.state === 'over') return <LinkOver number={access.number} linkKey={access.key} />
  if (access.state !== 'open' || !isPlanPage(action) || !isAskingPage(action)) return <NotFound />
  const said = await readAnswer(access.number, action)
  const view = await getAsk(access.planId, action, fieldsIn(Object.entries(search)))
  return view ? <ActionView way={access} page={action} view={view} said={said} /> : <NotFound />
}
