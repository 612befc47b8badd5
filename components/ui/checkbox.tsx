import type { ComponentProps, ReactNode } from 'react'

type Props = ComponentProps<'input'> & { children: ReactNode }

/** A box with its words beside it. Starts unticked: consent is given, never assumed. */
export function Checkbox({ children, ...input }: Props) {
  return (
    <label className="flex gap-3">
      <input type="checkbox" className="tick mt-[0.2rem]" {...input} />
      <span>{children}</span>
    </label>
  )
}
