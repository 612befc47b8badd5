import type { ComponentProps, ReactNode } from 'react'

type Props = ComponentProps<'input'> & {
  id: string
  label: string
  /** Stands at the right end of the label's line: a price. */
  aside?: ReactNode
  /** What choosing it means; read out with the radio. */
  children?: ReactNode
}

/** One of several choices with what it means. Stand them in a `fieldset` of class `choices`. */
export function RadioCard({ label, aside, children, ...input }: Props) {
  const more = children ? `${input.id}-more` : undefined
  return (
    <div className="choice">
      <input type="radio" className="dot" aria-describedby={more} {...input} />
      <label htmlFor={input.id}>{label}</label>
      <span className="choice-aside">{aside}</span>
      {children && (
        <div className="choice-more" id={more}>
          {children}
        </div>
      )}
    </div>
  )
}
