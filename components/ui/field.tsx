import type { ComponentProps, ReactNode } from 'react'

type Frame = {
  /** The control's `id`; hint and problem are tied to it as `<id>-hint` and `<id>-problem`. */
  id: string
  label: string
  hint?: ReactNode
  /** What is wrong, in words; also marks the control as invalid. */
  problem?: string | undefined
}

/** The ids a control names in `aria-describedby`. */
function describedBy({ id, hint, problem }: Frame): string | undefined {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

function FieldFrame({ id, label, hint, problem, children }: Frame & { children: ReactNode }) {
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}

/** A labelled one-line input. */
export function Field({ label, hint, problem, ...input }: Frame & ComponentProps<'input'>) {
  const frame = { id: input.id, label, hint, problem }
  return (
    <FieldFrame {...frame}>
      <input
        className="control"
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(frame)}
        {...input}
      />
    </FieldFrame>
  )
}

type Option = { value: string | number; label: string }

/** A labelled native select. */
export function Select({
  label,
  hint,
  problem,
  options,
  ...select
}: Frame & ComponentProps<'select'> & { options: readonly Option[] }) {
  const frame = { id: select.id, label, hint, problem }
  return (
    <FieldFrame {...frame}>
      <select
        className="control"
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(frame)}
        {...select}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
