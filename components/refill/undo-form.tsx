import { takeBack } from '@/lib/refills/asking/actions.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { Carried, type Way } from './way.tsx'

/** Takes the last change back. @param until the last moment it can be, in words */
export function UndoForm({ way, seen, until }: { way: Way; seen: number; until: string }) {
  return (
    <form action={takeBack} className="refill-undo">
      <Carried way={way} page="undo" seen={seen} />
      <ConfirmButton tone="quiet">Undo</ConfirmButton>
      <span className="refill-note">Until {until}</span>
    </form>
  )
}
