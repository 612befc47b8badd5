import Link from 'next/link'
import type { ComponentProps } from 'react'
import type { ButtonTone } from './button.tsx'

type Props = ComponentProps<typeof Link> & { tone?: ButtonTone }

/** A link that looks like a button, for the way on from a page. */
export function ButtonLink({ tone = 'plain', className = '', ...rest }: Props) {
  return <Link className={`button button-${tone} ${className}`} {...rest} />
}
