import { Axis, AxisNode } from '@/components/ui/axis.tsx'
import { AxisContents } from '@/components/ui/axis-contents.tsx'
import { AxisProgress } from '@/components/ui/axis-progress.tsx'
import { SheetPart, Specimen, Specimens } from './sheet.tsx'

/** The one line, in its few forms. */
export function Axes() {
  return (
    <SheetPart
      id="axis"
      title="The axis"
      rule="One thin line. A filled node is here or done, an open one ahead. Where there is no sequence, there is no axis."
    >
      <Specimen says="steps, across where there is room">
        <Axis label="Sample of steps" direction="across">
          <AxisNode state="done" title="Read">
            What is known of each ingredient, and what is not.
          </AxisNode>
          <AxisNode state="here" title="Decide">
            Cautions first, then the price.
          </AxisNode>
          <AxisNode title="Choose">Once, or on refill with every date written out.</AxisNode>
          <AxisNode title="Change your mind">Skip, move or cancel.</AxisNode>
        </Axis>
      </Specimen>
      <Specimens wide>
        <Specimen says="timeline">
          <Axis label="Sample of a timeline">
            <AxisNode state="done" when="Mon, Nov 23, 2026" title="Ordered" />
            <AxisNode state="here" when="Tue, Dec 15, 2026" title="We write to you">
              With the amount, the date, and the ways to skip, move or cancel.
            </AxisNode>
            <AxisNode when="Wed, Dec 23, 2026" title="Next charge" />
          </Axis>
        </Specimen>
        <Specimen says="contents: the part being read is filled, where the browser can tell">
          <AxisContents
            label="Sample of contents"
            parts={[
              { id: 'colour', title: 'Colour' },
              { id: 'type', title: 'Type' },
              { id: 'axis', title: 'The axis' },
              { id: 'buttons', title: 'Buttons and links, and a name long enough for a second line' },
            ]}
          />
        </Specimen>
      </Specimens>
      <Specimen says="progress">
        <AxisProgress label="Sample of progress" steps={['Cart', 'Payment', 'Packed', 'On its way']} at={2} />
      </Specimen>
    </SheetPart>
  )
}
