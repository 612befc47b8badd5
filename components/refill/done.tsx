import type { Said } from '@/lib/refills/asking/said.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import { sayMoment } from '@/lib/refills/today.ts'
import { Answer } from './answer.tsx'
import { SaidNotice } from './said-notice.tsx'
import { UndoForm } from './undo-form.tsx'
import type { Way } from './way.tsx'

type Props = { way: Way; overview: Pick<Overview, 'undoable'>; said: Said | null }

/** What was done last, with the way to take it back while there is one. */
export function Done({ way, overview: { undoable }, said }: Props) {
  if (!undoable) return said && <SaidNotice said={said} way={way} />
  const isNew = said?.status === 'done' && said.words === undoable.words
  return (
    <>
      {said && !isNew && <SaidNotice said={said} way={way} />}
      <Answer key={said?.at} tone="well" isNew={isNew}>
        <p>
          <b>{undoable.words}</b> An email confirms it.
        </p>
        <UndoForm way={way} change={undoable.version} until={sayMoment(undoable.until)} />
      </Answer>
    </>
  )
}
