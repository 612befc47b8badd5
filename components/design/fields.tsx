import { Checkbox } from '@/components/ui/checkbox.tsx'
import { Field, Select } from '@/components/ui/field.tsx'
import { Price } from '@/components/ui/price.tsx'
import { Quantity } from '@/components/ui/quantity.tsx'
import { RadioCard } from '@/components/ui/radio-card.tsx'
import { money } from '@/lib/platform/money.ts'
import { SheetPart, Specimen, Specimens } from './sheet.tsx'

const rhythms = [30, 45, 60, 90].map((days) => ({ value: days, label: `Every ${days} days` }))
const longOption = [{ value: 'long', label: 'On the day after the next bottle would have been opened' }]

/** What one fills in and chooses from. */
export function Fields() {
  return (
    <SheetPart
      id="fields"
      title="Fields and choices"
      rule="The label stands above and stays. A problem is said in words, beside what it is about. Nothing is ticked for anyone."
    >
      <Specimens wide>
        <Specimen says="rest, with a hint">
          <Field id="s-rest" label="Email" type="email" hint="Your order and its emails go here." />
        </Specimen>
        <Specimen says="hover">
          <Field id="s-hover" label="Email" type="email" data-state="hover" />
        </Specimen>
        <Specimen says="focus">
          <Field
            id="s-focus"
            label="Email"
            type="email"
            data-state="focus"
            defaultValue="maria@example.com"
          />
        </Specimen>
        <Specimen says="invalid">
          <Field
            id="s-invalid"
            label="Email"
            type="email"
            defaultValue="maria@"
            problem="Type an email address such as name@example.com."
          />
        </Specimen>
        <Specimen says="disabled">
          <Field id="s-disabled" label="Country" defaultValue="United States" disabled />
        </Specimen>
        <Specimen says="select, long text">
          <Select id="s-long" label="Move the next refill" options={longOption} />
        </Specimen>
        <Specimen says="select">
          <Select id="s-select" label="Refill" options={rhythms} />
        </Specimen>
        <Specimen says="select, invalid">
          <Select id="s-select-invalid" label="Refill" options={rhythms} problem="Choose how often." />
        </Specimen>
        <Specimen says="select, disabled">
          <Select id="s-select-disabled" label="Refill" options={rhythms} disabled />
        </Specimen>
      </Specimens>
      <Specimens>
        <Specimen says="tick">
          <Checkbox>I agree to the refill terms</Checkbox>
        </Specimen>
        <Specimen says="ticked">
          <Checkbox defaultChecked>I agree to the refill terms</Checkbox>
        </Specimen>
        <Specimen says="focus">
          <Checkbox data-state="focus">I agree to the refill terms</Checkbox>
        </Specimen>
        <Specimen says="invalid">
          <Checkbox aria-invalid>I agree to the refill terms</Checkbox>
        </Specimen>
        <Specimen says="disabled">
          <Checkbox disabled>I agree to the refill terms</Checkbox>
        </Specimen>
        <Specimen says="quantity">
          <label htmlFor="s-quantity" className="field-label">
            Quantity
          </label>
          <Quantity id="s-quantity" name="s-quantity" />
        </Specimen>
        <Specimen says="quantity, disabled">
          <label htmlFor="s-quantity-off" className="field-label">
            Quantity
          </label>
          <Quantity id="s-quantity-off" name="s-quantity-off" disabled />
        </Specimen>
      </Specimens>
      <Specimen says="radio cards: chosen, at rest, disabled with long text">
        <RadioCards />
      </Specimen>
    </SheetPart>
  )
}

function RadioCards() {
  return (
    <fieldset className="choices max-w-measure">
      <legend className="sr-only">Sample of choices</legend>
      <RadioCard
        id="s-once"
        name="s-purchase"
        label="One time"
        aside={<Price value={money(1234)} />}
        defaultChecked
      >
        A sample price, 30 days.
      </RadioCard>
      <RadioCard id="s-refill" name="s-purchase" label="Refill" aside={<Price value={money(1049)} />}>
        A sample price. Next charge <b>Wed, Dec 23, 2026</b>. We write 8 days before.
      </RadioCard>
      <RadioCard
        id="s-none"
        name="s-purchase"
        label="Refill with a name so long that it needs a second line on a phone"
        aside={<Price value={money(1049)} />}
        disabled
      >
        Not for this product.
      </RadioCard>
    </fieldset>
  )
}
