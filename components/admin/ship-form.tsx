import { Field, Select } from '@/components/ui/field.tsx'
import { shipOrder } from '@/lib/orders/desk/actions.ts'
import type { DeskSaid } from '@/lib/orders/desk/forms.ts'
import { carrierNames } from '@/lib/orders/fulfilment/carriers.ts'
import { Submit } from './submit.tsx'

const carriers = carrierNames.map((name) => ({ value: name, label: name }))

/** With whom the parcel leaves; `said` keeps what was typed when it was refused. */
export function ShipForm({ number, said }: { number: string; said: DeskSaid | null }) {
  return (
    <section aria-labelledby="ship" className="desk-panel no-print">
      <h2 id="ship" className="title-3">
        Send it off
      </h2>
      <form key={said?.id} action={shipOrder} className="desk-form">
        <input type="hidden" name="number" value={number} />
        <Select
          id="carrier"
          name="carrier"
          label="Carrier"
          options={carriers}
          defaultValue={said?.typed?.carrier}
        />
        <Field
          id="trackingNumber"
          name="trackingNumber"
          label="Tracking number, if there is one"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={said?.typed?.trackingNumber}
          problem={said?.problem}
        />
        <Submit tone="main">Mark as shipped</Submit>
        <p className="desk-soft">
          A mail with the lots and the tracking number goes to the customer at once.
        </p>
      </form>
    </section>
  )
}
