import { Notice } from '@/components/ui/notice.tsx'
import type { WayBack } from '@/lib/refills/acting/way-back.ts'
import { UNDO_MINUTES } from '@/lib/refills/actions/undo.ts'
import type { Said } from '@/lib/refills/asking/said.ts'
import { outlookOf, outlookOnceDone } from '@/lib/refills/outlook.ts'
import type { WayBackPage } from '@/lib/refills/overview/queries.ts'
import { sayMoment } from '@/lib/refills/today.ts'
import { ActionHead } from './action-head.tsx'
import { BeforeAfter } from './dates.tsx'
import { SaidNotice } from './said-notice.tsx'
import { UndoForm } from './undo-form.tsx'
import { type Way, WayLink } from './way.tsx'

/** Takes a change back, or says why it cannot be. */
export function UndoView({ way, view, said }: { way: Way; view: WayBackPage; said: Said | null }) {
  const { plan, today, wayBack } = view
  const undoable = wayBack.kind === 'open' ? view.undoable : null
  return (
    <article className="refill-action">
      <ActionHead
        way={way}
        title="Undo a change"
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
          <WhyNot wayBack={wayBack} way={way} />
          <p>
            <WayLink way={way}>See your refill</WayLink>
          </p>
        </Notice>
      )}
    </article>
  )
}

function WhyNot({ wayBack, way }: { wayBack: WayBack; way: Way }) {
  switch (wayBack.kind) {
    case 'undone':
      return <p>This change has been taken back already: “{wayBack.words}”</p>
    case 'newer':
      return (
        <>
          <p>The change this link was sent for can no longer be taken back: “{wayBack.words}”</p>
          <p>Your refill was changed again since: “{wayBack.newer}”</p>
          {wayBack.isNewerOpen && (
            <p>
              <WayLink way={way} page="undo">
                Undo that newer change instead
              </WayLink>
            </p>
          )}
        </>
      )
    default:
      return <p>There is nothing that can be taken back now. You can change the refill again at any time.</p>
  }
}
