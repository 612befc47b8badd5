import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { DialogButton } from '@/components/ui/dialog-button.tsx'
import { Disclosure } from '@/components/ui/disclosure.tsx'
import { Tabs } from '@/components/ui/tabs.tsx'
import { SheetPart, Specimen, Specimens } from './sheet.tsx'
import { ToastSample } from './toast-sample.tsx'

/** What opens, and what comes to lie above the page. */
export function Layers() {
  return (
    <SheetPart
      id="layers"
      title="What opens"
      rule="The platform's own dialog, details and popover; Base UI where it has none. Esc closes, the focus comes back."
    >
      <Specimens wide>
        <Specimen says="disclosure: closed, under the pointer, open">
          <Disclosure summary="Can I take it with probiotics?">
            <p>Hidden until it is asked for, and found by a search in the page.</p>
          </Disclosure>
          <Disclosure summary="How soon does a change of diet show, and how would I know that it did?" open>
            <p>There is no reliable timetable. Long answers keep to the measure one reads in.</p>
          </Disclosure>
        </Specimen>
        <Specimen says="tabs">
          <Tabs
            label="Sample of tabs"
            tabs={[
              { id: 'next', name: 'Next refill', panel: <p>Wed, Dec 23, 2026.</p> },
              { id: 'address', name: 'Address', panel: <p>Where it goes.</p> },
              { id: 'card', name: 'Card', panel: <p>Kept by Stripe.</p> },
            ]}
          />
        </Specimen>
      </Specimens>
      <Specimens>
        <Specimen says="opens a dialog">
          <DialogButton opens="s-dialog" tone="quiet">
            Skip this refill
          </DialogButton>
        </Specimen>
        <Specimen says="opens a drawer">
          <DialogButton opens="s-drawer" tone="quiet">
            See the cart
          </DialogButton>
        </Specimen>
        <Specimen says="shows a toast">
          <ToastSample />
        </Specimen>
      </Specimens>
      <Specimens wide>
        <Specimen says="a dialog, laid flat">
          <Question id="s-flat" isFlat />
        </Specimen>
        <Specimen says="a toast, laid flat">
          <div className="toast">
            <div className="toast-content">
              <div>
                <p className="toast-title">Refill skipped</p>
                <p>The next one is charged on Fri, Jan 22, 2027.</p>
              </div>
              <div className="toast-ways">
                <button type="button" className="button-text">
                  Take it back
                </button>
                <button type="button" className="button-text">
                  Close
                </button>
              </div>
            </div>
          </div>
        </Specimen>
      </Specimens>
      <Question id="s-dialog" />
      <Dialog id="s-drawer" side="drawer" title="In your cart">
        <p className="text-soft">
          A drawer lies at the end of the line, and takes the whole width of a phone.
        </p>
      </Dialog>
    </SheetPart>
  )
}

function Question({ id, isFlat = false }: { id: string; isFlat?: boolean }) {
  const flat = isFlat ? ({ open: true, closedby: 'none', className: 'specimen-flat' } as const) : {}
  return (
    <Dialog id={id} title="Skip the refill of Wed, Dec 23, 2026?" {...flat}>
      <p className="text-soft">Nothing is charged that day. The one after it stays on Fri, Jan 22, 2027.</p>
      <form method="dialog" className="dialog-actions">
        <Button tone="main">Skip this refill</Button>
        <Button tone="quiet">Keep it</Button>
      </form>
    </Dialog>
  )
}
