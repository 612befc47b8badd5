import { Axis, AxisNode } from '@/components/ui/axis.tsx'
import { AxisProgress } from '@/components/ui/axis-progress.tsx'
import { ButtonLink } from '@/components/ui/button-link.tsx'
import { Select } from '@/components/ui/field.tsx'
import { Icon } from '@/components/ui/icon.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { SheetPart, Specimen, Specimens } from './sheet.tsx'

/** The same things for those who read the other way. */
export function RightToLeft() {
  return (
    <SheetPart
      id="right-to-left"
      title="The other way round"
      rule="Nothing knows left or right, only where a line begins and ends."
    >
      <div dir="rtl">
        <Specimens wide>
          <Specimen says="axis">
            <Axis label="Sample from right to left">
              <AxisNode state="done" when="Mon, Nov 23, 2026" title="Ordered" />
              <AxisNode when="Wed, Dec 23, 2026" title="Next charge" />
            </Axis>
          </Specimen>
          <Specimen says="field, notice, button">
            <div className="grid gap-5">
              <Select id="s-rtl" label="Refill" options={[{ value: 30, label: 'Every 30 days' }]} />
              <Notice tone="well">What begins at the right stands at the right.</Notice>
              <div>
                <ButtonLink href="#right-to-left">
                  Go on <Icon name="arrow-right" />
                </ButtonLink>
              </div>
            </div>
          </Specimen>
        </Specimens>
        <Specimen says="progress">
          <AxisProgress
            label="Sample of progress from right to left"
            steps={['Cart', 'Payment', 'Packed']}
            at={1}
          />
        </Specimen>
      </div>
    </SheetPart>
  )
}
