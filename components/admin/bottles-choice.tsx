import { RadioCard } from '@/components/ui/radio-card.tsx'
import type { BottlesAfter } from '@/lib/orders/refunding/outcome.ts'

const choices: readonly { value: BottlesAfter; label: string; means: string }[] = [
  { value: 'RETURNED', label: 'Back on the shelf', means: 'They leave the parcel and can be sold again.' },
  { value: 'WRITTEN_OFF', label: 'Written off', means: 'They leave the parcel and cannot be sold any more.' },
  {
    value: 'KEPT',
    label: 'Sent all the same',
    means: 'Only when some of it is refunded: the parcel stays as it is.',
  },
]

/** What becomes of the bottles of a refund when the parcel has not left. */
export function BottlesChoice({ chosen }: { chosen: BottlesAfter }) {
  return (
    <fieldset>
      <legend className="field-label">The bottles</legend>
      <div className="choices">
        {choices.map(({ value, label, means }) => (
          <RadioCard
            key={value}
            id={`bottles-${value}`}
            name="bottles"
            value={value}
            label={label}
            defaultChecked={value === chosen}
          >
            {means}
          </RadioCard>
        ))}
      </div>
    </fieldset>
  )
}
