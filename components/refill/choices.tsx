import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Quantity } from '@/components/ui/quantity.tsx'
import { RadioCard } from '@/components/ui/radio-card.tsx'
import type { Choice } from '@/lib/refills/asking/asking.ts'
import { LiveForm } from './live-form.tsx'

type Props = {
  /** The page's own path, without its query. */
  path: string
  linkKey: string | null
  choices: readonly Choice[]
  problem: string | null
}

/** What can be chosen on a page. Asking shows what it would come to; nothing is changed by it. */
export function Choices({ path, linkKey, choices, problem }: Props) {
  const [first] = choices
  if (!first) return null
  return (
    <LiveForm action={path}>
      {linkKey !== null && <input type="hidden" name="key" value={linkKey} />}
      {choices.map((choice) => (
        <One key={choice.name} choice={choice} problem={choice === first ? problem : null} />
      ))}
      <div className="hidden noscript:block">
        <Button tone="quiet">Show what it changes</Button>
      </div>
    </LiveForm>
  )
}

function One({ choice, problem }: { choice: Choice; problem: string | null }) {
  const id = `choice-${choice.name}`
  switch (choice.kind) {
    case 'date':
      return (
        <Field
          {...{ id, name: choice.name, label: choice.label, min: choice.min, max: choice.max }}
          type="date"
          required
          defaultValue={choice.value}
          problem={problem ?? undefined}
        />
      )
    case 'options':
      return <Options id={id} choice={choice} />
    case 'number':
      return choice.max <= 20 ? (
        <Few id={id} choice={choice} problem={problem} />
      ) : (
        <Field
          {...{ id, name: choice.name, label: `${choice.label}, ${choice.unit}`, hint: choice.hint }}
          {...{ min: choice.min, max: choice.max, defaultValue: choice.value ?? undefined }}
          type="number"
          inputMode="numeric"
          required
          problem={problem ?? undefined}
        />
      )
  }
}

function Few({
  id,
  choice,
  problem,
}: {
  id: string
  choice: Extract<Choice, { kind: 'number' }>
  problem: string | null
}) {
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {choice.label}
      </label>
      <Quantity
        {...{ id, name: choice.name, min: choice.min, max: choice.max, defaultValue: choice.value ?? 1 }}
      />
      {choice.hint && <p className="field-hint">{choice.hint}</p>}
      {problem && <p className="field-problem">{problem}</p>}
    </div>
  )
}

function Options({ id, choice }: { id: string; choice: Extract<Choice, { kind: 'options' }> }) {
  return (
    <fieldset>
      <legend className="field-label">{choice.label}</legend>
      <div className="choices">
        {choice.options.map(({ value, label, note, isShut }) => (
          <RadioCard
            key={value}
            id={`${id}-${value}`}
            name={choice.name}
            value={value}
            label={label}
            required
            disabled={isShut}
            defaultChecked={value === choice.value}
          >
            {note}
          </RadioCard>
        ))}
      </div>
    </fieldset>
  )
}
