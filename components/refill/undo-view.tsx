import { Notice } from '@/components/ui/notice.tsx'
import { UNDO_MINUTES } from '@/lib/refills/actions/undo.ts'
import type { Said } from '@/lib/refills/asking/said.ts'
import { outlookOf, outlookOnceDone } from '@/lib/refills/outlook.ts'
import type { UndoPage } from '@/lib/refills/overview/queries.ts'
import { sayMoment } from '@/lib/refills/today.ts'
import { ActionHead } from './action-head.tsx'
import { BeforeAfter } from './dates.tsx'
import { SaidNotice } from './said-notice.tsx'
import { UndoForm } from './undo-form.tsx'
import { type Way, WayLink } from './way.tsx'

/** Takes the last change back, or says why it is too late. */
export function UndoView({ way, view, said }: { way: Way; view: UndoPage; said: Said | null }) {
  const { plan, today, undoable } = view
  return (
    <article className="refill-action">
      <ActionHead
        way={way}
        title="Undo the last change"
        says={undoable ? undoable.words : `A change can be taken back for ${UNDO_MINUTES} minutes, once.`}
        scope={null}
      />
      {said && <SaidNotice said={said} way={way} />}
      <BeforeAfter
        before={outlookOf(plan, today)}
        after={undoable && outlookOnceDone(undoable.undone, today)}
        currency={plan.currency}
      />
      {undoable ? (
        <UndoForm way={way} change={undoable.version} until={sayMoment(undoable.until)} isMain />
      ) : (
        <Notice>
          <p>There is nothing that can be taken back now. You can change the refill again at any time.</p>
          <p>
            <WayLink way={way}>See your refill</WayLink>
          </p>
        </Notice>
      )}
    </article>
  )
}
