'use client'

import { useRef } from 'react'

type Props = {
  id: string
  /** The form field; `quantity` unless said otherwise. */
  name?: string
  min?: number
  max?: number
  defaultValue?: number
  disabled?: boolean
  /** Called with every whole number within the limits that the shopper arrives at. */
  onQuantity?: (quantity: number) => void
}

/** − 1 +. A native number input named by the label `htmlFor={id}`; without script one types the number. */
export function Quantity({
  id,
  name = 'quantity',
  min = 1,
  max = 10,
  defaultValue = 1,
  disabled,
  onQuantity,
}: Props) {
  const input = useRef<HTMLInputElement>(null)

  function step(by: 1 | -1) {
    const field = input.current
    if (!field) return
    if (by > 0) field.stepUp()
    else field.stepDown()
    tell(field)
  }

  function tell(field: HTMLInputElement) {
    if (field.validity.valid) onQuantity?.(field.valueAsNumber)
  }

  return (
    <span className="quantity">
      <button type="button" aria-label="One fewer" disabled={disabled} onClick={() => step(-1)}>
        −
      </button>
      <input
        ref={input}
        type="number"
        inputMode="numeric"
        required
        {...{ id, name, min, max, defaultValue, disabled }}
        onChange={(event) => tell(event.currentTarget)}
      />
      <button type="button" aria-label="One more" disabled={disabled} onClick={() => step(1)}>
        +
      </button>
    </span>
  )
}
