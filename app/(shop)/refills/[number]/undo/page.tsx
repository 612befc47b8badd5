import type { Metadata } from 'next'
import { UndoView } from '@/components/refill/undo-view.tsx'
import { changeIn } from '@/lib/refills/acting/way-back.ts'
import { readAnswer } from '@/lib/refills/asking/said.ts'
import { getWayBack } from '@/lib/refills/overview/queries.ts'
import { Closed } from '../closed.tsx'
import { openedPlan } from '../opened.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Undo the last change' }

/** What a mail's undo link opens. Opening it changes nothing; the button does. */
export default async function UndoPage({ params, searchParams }: PageProps<'/refills/[number]/undo'>) {
  const access = await openedPlan(params, searchParams)
  if (access.state !== 'open') return <Closed access={access} />
  const change = changeIn((await searchParams).change)
  const [view, said] = await Promise.all([
    getWayBack(access.planId, change),
    readAnswer(access.number, 'undo'),
  ])
  return view ? <UndoView way={access} view={view} said={said} /> : <Closed access={{ state: 'nowhere' }} />
}
