import type { ReactNode } from 'react'
import { confirmPage } from '@/lib/refills/asking/actions.ts'
import type { Fields } from '@/lib/refills/asking/fields.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { Carried, type Way } from './way.tsx'

type Props = {
  way: Way
  page: string
  /** The plan's version this page shows. */
  seen: number
  fields: Fields
  button: string
  /** What stands between the dates and the button: a box to tick. */
  children?: ReactNode
}

/** The one button of a page, and all that it needs to know. */
export function ConfirmForm({ way, page, seen, fields, button, children }: Props) {
  return (
    <form action={confirmPage} className="refill-confirm">
      <Carried way={way} page={page} seen={seen} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <ConfirmButton>{button}</ConfirmButton>
    </form>
  )
}
