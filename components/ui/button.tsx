import type { ComponentProps } from 'react'

/** `main` is the one action that matters on a screen; `plain` leads on; `quiet` stands beside either. */
export type ButtonTone = 'main' | 'plain' | 'quiet'

type Props = ComponentProps<'button'> & {
  tone?: ButtonTone
  /** Waits for an answer: it stays where it is and keeps the focus, and whoever handles its press ignores a second one. */
  busy?: boolean
}

/** A button whose words say what happens. Submits its form unless `type` says otherwise. */
export function Button({ tone = 'plain', type = 'submit', busy, className = '', ...rest }: Props) {
  const waiting = busy ? { 'aria-busy': true, 'aria-disabled': true } : {}
  return <button type={type} className={`button button-${tone} ${className}`} {...rest} {...waiting} />
}
