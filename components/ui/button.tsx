import type { ComponentProps } from 'react'

/** `main` is the one action that matters on a screen; `plain` leads on; `quiet` stands beside either. */
export type ButtonTone = 'main' | 'plain' | 'quiet'

type Props = ComponentProps<'button'> & { tone?: ButtonTone }

/** A button whose words say what happens. Submits its form unless `type` says otherwise. */
export function Button({ tone = 'plain', type = 'submit', className = '', ...rest }: Props) {
  return <button type={type} className={`button button-${tone} ${className}`} {...rest} />
}
