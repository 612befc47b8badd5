import { takeBack } from '@/lib/refills/asking/actions.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { Carried, type Way } from './way.tsx'

type Props = {
  way: Way
  /** The version of the plan that the change made. */
  change: number
  /** The last moment it can be taken back, in words. */
  until: string
  /** True where it is what the page is for. */
  isMain?: boolean
}

/** Takes the last change back. */
export function UndoForm({ way, change, until, isMain = false }: Props) {
  return (
    <form action={takeBack} className="refill-undo">
      <Carried way={way} page="undo" seen={change} />
      <ConfirmButton tone={isMain ? 'main' : 'quiet'}>{isMain ? 'Undo this change' : 'Undo'}</ConfirmButton>
      <span className="text-sm text-soft">Until {until}</span>
    </form>
  )
}
