import type { ReactNode } from 'react'
import { confirmPage } from '@/lib/refills/asking/actions.ts'
import type { AskingPage } from '@/lib/refills/asking/ask.ts'
import type { Fields } from '@/lib/refills/asking/fields.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { Carried, type Way, WayLink } from './way.tsx'

type Props = {
  way: Way
  page: AskingPage
  /** The plan's version this page shows. */
  seen: number
  fields: Fields
  button: string
  /** What stands between the dates and the button: a box to tick. */
  children?: ReactNode
}

/** The one button of a page with all that it needs to know, and the way out beside it. */
export function ConfirmForm({ way, page, seen, fields, button, children }: Props) {
  const isQuestion = page === 'stock' || page === 'price'
  return (
    <form action={confirmPage} className="refill-confirm">
      <Carried way={way} page={page} seen={seen} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p className="refill-choose">
        <ConfirmButton>{button}</ConfirmButton>
        <WayLink way={way}>{isQuestion ? 'Decide later' : 'Keep it as it is'}</WayLink>
      </p>
    </form>
  )
}
